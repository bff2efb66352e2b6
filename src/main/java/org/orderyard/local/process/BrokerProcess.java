package org.orderyard.local.process;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.orderyard.local.CannotStart;
import org.orderyard.local.Ports;

/** The standalone Artemis with our broker.xml, as in production: killed and started again, it keeps folder and port. */
public final class BrokerProcess implements AutoCloseable {
    public static final String HUB = "orderyard";
    public static final String PARTNER = "partner";
    private static final String PASSWORD = "only-on-loopback";
    private static final Path ARTEMIS = Processes.home().resolve("target/artemis");

    private final Path instance;
    private final Path log;
    private final int port = Ports.free();
    private @Nullable Process process;

    public BrokerProcess(Path folder) {
        this.instance = folder.toAbsolutePath().resolve("artemis");
        this.log = folder.toAbsolutePath().resolve("artemis.log");
    }

    public BrokerProcess start() {
        if (!Files.exists(instance)) {
            create();
        }
        process = run(instance.resolve("bin/artemis").toString(), "run");
        Processes.awaitReady(running(), log, () -> Processes.listens(port));
        return this;
    }

    public void kill() {
        running().destroyForcibly();
        Processes.awaitEnd(running().toHandle());
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    public String password() {
        return PASSWORD;
    }

    public long pid() {
        return running().pid();
    }

    public ConnectionFactory connectionFactory(String user) {
        return new ActiveMQConnectionFactory(url(), user, PASSWORD);
    }

    private void create() {
        try {
            Files.createDirectories(instance.getParent());
            run(
                            program().toString(),
                            "create",
                            instance.toString(),
                            "--user",
                            HUB,
                            "--password",
                            PASSWORD,
                            "--role",
                            "hub",
                            "--require-login",
                            "--no-web",
                            "--no-autotune",
                            "--silent")
                    .waitFor();
            var etc = instance.resolve("etc");
            Files.writeString(etc.resolve("broker.xml"), ourSettings());
            Files.write(
                    etc.resolve("artemis-users.properties"),
                    List.of(HUB + " = " + PASSWORD, PARTNER + " = " + PASSWORD));
            Files.write(etc.resolve("artemis-roles.properties"), List.of("hub = " + HUB, "partner = " + PARTNER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String ourSettings() throws IOException {
        try (var settings = BrokerProcess.class.getResourceAsStream("/production/broker.xml")) {
            return new String(settings.readAllBytes()).replace("tcp://0.0.0.0:61616", url());
        }
    }

    private static Path program() throws IOException {
        if (!Files.isDirectory(ARTEMIS)) {
            throw new CannotStart(
                    "no standalone Artemis in %s: run `mvn generate-test-resources` once".formatted(ARTEMIS));
        }
        try (var folders = Files.list(ARTEMIS)) {
            return folders.map(folder -> folder.resolve("bin/artemis"))
                    .filter(Files::isExecutable)
                    .findAny()
                    .orElseThrow();
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started yet");
    }

    private Process run(String... command) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("JAVACMD", Processes.java());
            builder.environment()
                    .put("JAVA_ARGS_APPEND", "-Xms64m -Xmx512m " + System.getProperty("yard.broker-jvm", ""));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
