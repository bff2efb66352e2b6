package org.orderyard.integration;

import java.io.File;
import org.apache.camel.Endpoint;
import org.apache.camel.component.file.FileEndpoint;

/** What the place is called where files or mails lie; the same after a restart. */
final class Places {
    private Places() {}

    static String of(Endpoint endpoint) {
        if (endpoint instanceof FileEndpoint local) return "file:" + absolute(local.getFile());
        var uri = endpoint.getEndpointUri();
        return uri.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    private static String absolute(File folder) {
        return folder.toPath().toAbsolutePath().normalize().toString();
    }
}
