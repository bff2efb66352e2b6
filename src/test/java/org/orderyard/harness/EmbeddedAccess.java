package org.orderyard.harness;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.orderyard.local.process.HubProcess;

/** Into the embedded servers of a hub process, from outside, by the passwords in its data folder. */
public record EmbeddedAccess(HubProcess hub) {
    public Connection database() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%s/orderyard".formatted(hub.property("orderyard.local.database-port"));
        return DriverManager.getConnection(url, "orderyard", password("postgres", "orderyard"));
    }

    public ConnectionFactory broker(String user) {
        var url = "tcp://127.0.0.1:" + hub.property("orderyard.local.broker-port");
        return new ActiveMQConnectionFactory(url, user, password("artemis", user));
    }

    private String password(String server, String user) {
        try (var lines = Files.lines(hub.data().resolve("secrets").resolve(server))) {
            return lines.filter(line -> line.startsWith(user + "="))
                    .map(line -> line.substring(user.length() + 1))
                    .findAny()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
