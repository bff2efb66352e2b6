package org.orderyard.local.process;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.orderyard.local.Ports;
import org.orderyard.local.PostgresServer;

/** A durable PostgreSQL beside the hub: killed and started again, it keeps folder, port and password. */
public final class DatabaseProcess implements AutoCloseable {
    private static final String PASSWORD = "only-on-loopback";

    private final PostgresServer server;

    public DatabaseProcess(Path folder) {
        this.server = new PostgresServer(folder.toAbsolutePath().resolve("postgres"), Ports.free(), PASSWORD);
    }

    public DatabaseProcess start() {
        server.start();
        return this;
    }

    /** The server and its sessions at once, as if the machine had gone. */
    public void kill() {
        var postmaster = server.process().orElseThrow();
        var sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        Processes.awaitEnd(postmaster);
        sessions.forEach(Processes::awaitEnd);
    }

    @Override
    public void close() {
        server.stopLeftover();
    }

    /** The server; its sessions are its children. */
    public ProcessHandle process() {
        return server.process().orElseThrow();
    }

    public String url() {
        return server.url();
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return PASSWORD;
    }

    public Connection connection() {
        try {
            return DriverManager.getConnection(url(), user(), password());
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
