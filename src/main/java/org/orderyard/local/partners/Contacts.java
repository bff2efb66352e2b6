package org.orderyard.local.partners;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/**
 * What partners are told when they are connected: where the hub listens, and the folder with their secrets, the key of the SFTP
 * server, and the files that are exchanged. Secrets are read each time, since they are rotated.
 *
 * @param data with {@code secrets/} (a file per endpoint, the broker's users in {@code artemis}), {@code known-hosts},
 *     {@code inbox/} and {@code outbox/}
 */
public record Contacts(URI hub, String broker, InetSocketAddress sftp, Path data) {
    static final String USER = "partner";

    URI door(String endpoint) {
        return hub.resolve("/in/" + endpoint);
    }

    /** @throws IOException while there is none yet */
    String secret(String endpoint) throws IOException {
        return line(endpoint, "");
    }

    Path knownHosts() {
        return data.resolve("known-hosts");
    }

    /** Where the hub puts what is for a facility that reads files. */
    Path outbox(String endpoint, String facility) {
        return data.resolve("outbox").resolve(endpoint).resolve(facility);
    }

    Path inbox(String endpoint) {
        return data.resolve("inbox").resolve(endpoint);
    }

    /** Tells of a broken connection at once: whoever uses it begins anew then. */
    ActiveMQConnectionFactory connections() throws IOException {
        return new ActiveMQConnectionFactory(broker, USER, line("artemis", USER + "="));
    }

    private String line(String name, String start) throws IOException {
        var file = data.resolve("secrets").resolve(name);
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty() && it.startsWith(start))
                .map(it -> it.substring(start.length()))
                .findFirst()
                .orElseThrow(() -> new IOException("%s has no line %s…".formatted(file, start)));
    }
}
