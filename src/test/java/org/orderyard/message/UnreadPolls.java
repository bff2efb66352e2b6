package org.orderyard.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** For routes whose lists are not read, and which ask no database therefore. */
public final class UnreadPolls {
    private UnreadPolls() {}

    public static Polls polls() {
        return new Polls(JdbcClient.create(new DriverManagerDataSource("jdbc:none")));
    }
}
