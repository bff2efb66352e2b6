package org.orderyard.integration;

import java.io.File;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.file.GenericFileEndpoint;

/** What the place is called where files lie; the same after a restart. */
final class FilePlaces {
    private FilePlaces() {}

    static String of(GenericFileEndpoint<?> endpoint) {
        if (endpoint instanceof FileEndpoint local) return "file:" + absolute(local.getFile());
        var uri = endpoint.getEndpointUri();
        return uri.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String absolute(File folder) {
        return folder.toPath().toAbsolutePath().normalize().toString();
    }
}
