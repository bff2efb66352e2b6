package org.orderyard.harness;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.orderyard.local.process.DatabaseProcess;
import org.postgresql.ds.PGSimpleDataSource;

/** Real PostgreSQL for tests without Spring: one server per JVM, and a database of its own, migrated, for whoever asks. */
public final class TestDatabase {
    private static final DatabaseProcess SERVER = started();

    private TestDatabase() {}

    public static DataSource migrated() {
        var database = empty();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    public static DataSource empty() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = SERVER.connection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return source(name);
    }

    private static DataSource source(String name) {
        var source = new PGSimpleDataSource();
        source.setUrl(SERVER.url().replaceAll("/orderyard$", "/" + name));
        source.setUser(SERVER.user());
        source.setPassword(SERVER.password());
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private static DatabaseProcess started() {
        var server = new DatabaseProcess(Path.of(
                        "target/test-data/shared-" + ProcessHandle.current().pid()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }
}
