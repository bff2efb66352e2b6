package org.orderyard.harness;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** What all child processes of a test need. */
final class Processes {
    private Processes() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void awaitEnd(ProcessHandle process) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !process.isAlive());
    }

    /** Fails with the end of the log, since that is what the reader of a red test wants to see. */
    static void awaitReady(Process process, Path log, BooleanSupplier ready) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> ready.getAsBoolean() || !process.isAlive());
        } catch (ConditionTimeoutException _) {
            throw new IllegalStateException("not ready after 90 s:\n" + tail(log));
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("ended with %d:\n%s".formatted(process.exitValue(), tail(log)));
        }
    }

    static boolean listens(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
