package org.orderyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A durable PostgreSQL on loopback as a process of its own, with one user and database, {@code orderyard}. It outlives
 * a killed hub; the next start stops what was left and starts anew.
 */
public final class PostgresServer {
    public static final String USER = "orderyard";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("max_wal_size", "4GB"),
            Map.entry("checkpoint_timeout", "15min"),
            // A new segment of 16 MB written full of zeros stops every commit for 150 ms, every two seconds under load.
            Map.entry("wal_init_zero", "off"),
            // Fresh tables have no statistics: a minute without them costs the pump a factor of three.
            Map.entry("autovacuum_naptime", "5s"));

    private final PostgresCommand command;
    private final Path folder;
    private final int port;
    private final String password;

    public PostgresServer(Path folder, int port, String password) {
        this.command = new PostgresCommand(PostgresBinaries.unpacked());
        this.folder = folder;
        this.port = port;
        this.password = password;
    }

    /** Stops the server that a killed hub left on this folder, if there is one; says what it was. */
    public Optional<ProcessHandle> stopLeftover() {
        var leftover = process();
        if (leftover.isPresent()) {
            stop();
        } else {
            forgetReusedNumber();
        }
        return leftover;
    }

    public void start() {
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            initialise();
        }
        var options = SETTINGS.entrySet().stream()
                .map(setting -> "-c %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" ", "-p " + port + " ", ""));
        command.run(
                "pg_ctl",
                "start",
                "-D",
                folder.toString(),
                "-l",
                log().toString(),
                "-w",
                "-t",
                "300",
                "-s",
                "-o",
                options);
        createDatabase();
        DurableSettings.require(url(), USER, password);
    }

    public void stop() {
        command.run("pg_ctl", "stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "120", "-s");
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, USER);
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** The running server of this folder. */
    public Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder.toString()))
                        .isPresent());
    }

    private Optional<Long> pid() {
        try {
            return Files.exists(pidFile())
                    ? Optional.of(Long.parseLong(
                            Files.readAllLines(pidFile()).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * After a reboot the number in the pid file may belong to some other program, and PostgreSQL would wait for that one
     * for ever. Otherwise the file stays: by it PostgreSQL finds sessions that outlived their server.
     */
    private void forgetReusedNumber() {
        try {
            if (pid().flatMap(ProcessHandle::of).isPresent()) {
                Files.delete(pidFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialise() {
        var secret = folder.resolveSibling(".initial-password");
        try {
            Files.createDirectories(folder.getParent());
            Files.deleteIfExists(secret);
            new SecretFile(secret).linesOr(() -> List.of(password));
            command.run(
                    "initdb",
                    "-D",
                    folder.toString(),
                    "-U",
                    USER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + secret,
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8");
            Files.delete(secret);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        var server = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (var connection = DriverManager.getConnection(server, USER, password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select from pg_database where datname = 'orderyard'")
                    .next()) {
                statement.execute("create database orderyard");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "PostgreSQL in %s refuses the password of data/secrets/postgres (%s)"
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private Path pidFile() {
        return folder.resolve("postmaster.pid");
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }
}
