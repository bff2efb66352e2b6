package org.orderyard.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.DatabaseProcess;
import org.orderyard.local.process.HubProcess;

/** PostgreSQL, Artemis and the hub in production shape, each a process of its own, in a folder that goes with them. */
record Servers(Path folder, DatabaseProcess database, BrokerProcess broker, HubProcess hub) implements AutoCloseable {
    static Servers start(Path folder, List<String> jvm, Map<String, String> properties) {
        var servers = prepare(folder, jvm, properties);
        servers.hub.start();
        return servers;
    }

    /** With a hub that is not started yet. */
    static Servers prepare(Path folder, List<String> jvm, Map<String, String> properties) {
        var database = new DatabaseProcess(folder).start();
        var broker = new BrokerProcess(folder).start();
        var hub = HubProcess.production(folder, database, broker).with("orderyard.admin-password", HubMetrics.PASSWORD);
        properties.forEach(hub::with);
        jvm.forEach(hub::withJvm);
        var servers = new Servers(folder, database, broker, hub);
        // Ctrl-C ends this JVM, but not its children.
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        return servers;
    }

    @Override
    public void close() {
        hub.close();
        broker.close();
        database.close();
    }

    void delete() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
