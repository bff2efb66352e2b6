package org.orderyard.local.partners;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * What a partner is told when it is connected: two addresses, and files with its secrets. They are read each time, since
 * secrets are rotated.
 *
 * @param secrets folder with a file per endpoint, and the broker's users in {@code artemis}
 */
public record Contacts(URI hub, String broker, Path secrets) {
    private static final String USER = "partner";

    URI door(String endpoint) {
        return hub.resolve("/in/" + endpoint);
    }

    /** @throws IOException while there is none yet */
    String secret(String endpoint) throws IOException {
        return line(endpoint, "");
    }

    /** Tells of a broken connection at once: whoever uses it begins anew then. */
    ActiveMQConnectionFactory connections() throws IOException {
        return new ActiveMQConnectionFactory(broker, USER, line("artemis", USER + "="));
    }

    private String line(String file, String start) throws IOException {
        return Files.readAllLines(secrets.resolve(file)).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.startsWith(start))
                .map(it -> it.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IOException("%s has no line %s…".formatted(secrets.resolve(file), start)));
    }
}
