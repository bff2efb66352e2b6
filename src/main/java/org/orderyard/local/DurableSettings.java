package org.orderyard.local;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** "Accepted means durable" would be a lie on a server that does not flush: such a server is not used. */
final class DurableSettings {
    private static final int OLDEST_VERSION = 170000;

    private DurableSettings() {}

    static void require(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                if (!show(connection, setting).equals("on")) {
                    throw new CannotStart("PostgreSQL at %s runs with %s = %s and would lose accepted orders"
                            .formatted(url, setting, show(connection, setting)));
                }
            }
            if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION) {
                throw new CannotStart("PostgreSQL at %s is %s, 17 is the oldest built in"
                        .formatted(url, show(connection, "server_version")));
            }
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL at %s does not answer (%s)".formatted(url, e.getMessage()), e);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
