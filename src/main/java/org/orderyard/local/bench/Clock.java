package org.orderyard.local.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Progress, with the seconds since the start. */
final class Clock {
    private static final long START = System.nanoTime();

    private Clock() {}

    /** The partners' clients would tell of every connection; what went wrong stands in the files of hub and broker. */
    static void quietLogs() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    static void say(String line) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, line);
    }
}
