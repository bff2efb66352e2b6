package org.orderyard.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What all child processes need. */
public final class Processes {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Processes() {}

    /** The folder of routes, mappings, flows, shops and target: where {@code ./yard} lies. */
    public static Path home() {
        return Path.of(System.getProperty("yard.home", "")).toAbsolutePath();
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static void awaitEnd(ProcessHandle process) {
        if (!becomesTrue(() -> !process.isAlive(), Duration.ofMillis(20))) {
            throw new IllegalStateException(
                    "process %d runs on after %d s".formatted(process.pid(), PATIENCE.toSeconds()));
        }
    }

    /** Fails with the end of the log, since that is what the reader wants to see. */
    static void awaitReady(Process process, Path log, BooleanSupplier ready) {
        if (!becomesTrue(() -> ready.getAsBoolean() || !process.isAlive(), Duration.ofMillis(100))) {
            throw new IllegalStateException("not ready after %d s:\n%s".formatted(PATIENCE.toSeconds(), tail(log)));
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

    private static boolean becomesTrue(BooleanSupplier condition, Duration every) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(every.toNanos());
        }
        return true;
    }
}
