package org.orderyard.local;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** The PostgreSQL of a hub on one machine. Whoever uses it depends on this bean, so that it stops after all of them. */
public final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final PostgresServer server;

    private EmbeddedDatabase(PostgresServer server) {
        this.server = server;
    }

    static EmbeddedDatabase start(DataFolder data, Secrets secrets, int wantedPort) {
        var password = Objects.requireNonNull(
                secrets.passwords("postgres", PostgresServer.USER).get(PostgresServer.USER),
                "no password of the database's user in data/secrets/postgres");
        new PostgresServer(data.path("postgres"), wantedPort, password)
                .stopLeftover()
                .ifPresent(
                        left -> LOG.warn("Stopped PostgreSQL (process {}), left by a hub that was killed", left.pid()));
        var port = Listener.DATABASE.claim(wantedPort);
        var server = new PostgresServer(data.path("postgres"), port, password);
        server.start();
        return new EmbeddedDatabase(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public String getJdbcUrl() {
        return server.url();
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return server.password();
    }
}
