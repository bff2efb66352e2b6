package org.orderyard.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderyard.local.Ports;

/** The hub as a JVM of its own, which may be killed; it keeps data folder and ports when it is started again. */
public final class HubProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final Map<String, String> properties = new TreeMap<>();
    private final List<String> jvmArguments = new ArrayList<>(List.of("-Xmx512m"));
    private final Map<String, String> environment = new TreeMap<>();
    private @Nullable Process process;

    /** With embedded servers, whose data is in {@code folder/data}. */
    public HubProcess(Path folder) {
        this.folder = folder.toAbsolutePath();
        with("orderyard.local.data", this.folder.resolve("data").toString());
        with("orderyard.local.database-port", String.valueOf(Ports.free()));
        with("orderyard.local.broker-port", String.valueOf(Ports.free()));
        with("orderyard.local.mail-port", String.valueOf(Ports.free()));
        with("orderyard.local.sftp-port", String.valueOf(Ports.free()));
        with("server.port", String.valueOf(Ports.free()));
        with("orderyard.pump.home", Processes.home().toString());
        with("orderyard.simulate", "false");
    }

    /** Profile production, on servers that are processes as well. */
    public static HubProcess production(Path folder, DatabaseProcess database, BrokerProcess broker) {
        return new HubProcess(folder)
                .with("spring.profiles.active", "production")
                .with("spring.datasource.url", database.url())
                .with("spring.datasource.username", database.user())
                .with("spring.datasource.password", database.password())
                .with("spring.artemis.broker-url", broker.url())
                .with("spring.artemis.user", BrokerProcess.HUB)
                .with("spring.artemis.password", broker.password())
                .with("orderyard.admin-password", broker.password());
    }

    public HubProcess with(String property, String value) {
        properties.put(property, value);
        return this;
    }

    public HubProcess withJvm(String argument) {
        jvmArguments.add(argument);
        return this;
    }

    /** The JVM argument by which a hub in this folder can be told to halt at a crash point. */
    public static String failpointsIn(Path folder) {
        return "-Dorderyard.failpoints=" + failpoints(folder);
    }

    public HubProcess withEnvironment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /**
     * Halts at a crash point, from now on or from its next start on, once: the hub that comes after the crash must not crash again.
     *
     * @param armed as the file of failpoints wants it
     */
    public HubProcess haltingAt(String armed) {
        try {
            Files.createDirectories(folder);
            var draft = Files.writeString(folder.resolve("failpoint.draft"), armed);
            Files.move(draft, failpoints(folder), StandardCopyOption.ATOMIC_MOVE);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public HubProcess start() {
        Processes.awaitReady(launch(), log(), this::isReady);
        return this;
    }

    /** Starts without waiting, where the start is expected to fail. */
    public Process launch() {
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
            return running();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9: nothing of the hub runs any more code. */
    public void kill() {
        running().destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, and waits for the end. */
    public void terminate() {
        running().destroy();
        awaitEnd();
        Program.keep(learnt());
    }

    /** Waits until the armed failpoint has halted it. */
    public void awaitEnd() {
        Processes.awaitEnd(running().toHandle());
        try {
            Files.deleteIfExists(failpoints(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            terminate();
        }
        new Leftover(folder.resolve("data")).stop();
    }

    public String url() {
        return "http://127.0.0.1:" + properties.get("server.port");
    }

    public String property(String name) {
        return Objects.requireNonNull(properties.get(name), name);
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path log() {
        return folder.resolve("hub.log");
    }

    public Process process() {
        return running();
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started yet");
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Processes.java(), "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvmArguments);
        command.addAll(Program.arguments(learnt()));
        properties.forEach((name, value) -> command.add("--" + name + "=" + value));
        return command;
    }

    private static Path failpoints(Path folder) {
        return folder.toAbsolutePath().resolve("failpoint");
    }

    private Path learnt() {
        return folder.resolve("learnt.aot");
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
