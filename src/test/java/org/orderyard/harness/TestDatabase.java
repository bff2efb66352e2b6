package org.orderyard.harness;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.orderyard.local.process.DatabaseProcess;

/** Real PostgreSQL for tests without Spring: one server per JVM, and a database of its own, migrated, for whoever asks. */
public final class TestDatabase {
    private static final DatabaseProcess SERVER = started();

    private TestDatabase() {}

    public static DataSource migrated() {
        return created(Migrated.TEMPLATE);
    }

    public static DataSource empty() {
        return created("template1");
    }

    private static DataSource created(String template) {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        create(name, template);
        return source(name);
    }

    private static void create(String name, String template) {
        try (var connection = SERVER.connection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s".formatted(name, template));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool, since each connection's password costs more than most statements; it does not hold on to what it does not use. */
    private static HikariDataSource source(String name) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(SERVER.url().replaceAll("/orderyard$", "/" + name) + "?reWriteBatchedInserts=true");
        pool.setUsername(SERVER.user());
        pool.setPassword(SERVER.password());
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(10_000);
        return pool;
    }

    private static DatabaseProcess started() {
        var server = new DatabaseProcess(Path.of(
                        "target/test-data/shared-" + ProcessHandle.current().pid()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Migrated once; whoever asks gets a copy. */
    private static final class Migrated {
        static final String TEMPLATE = template();

        private static String template() {
            var name = "migrated";
            create(name, "template1");
            try (var pool = source(name)) {
                Flyway.configure().dataSource(pool).load().migrate();
            }
            return name;
        }
    }
}
