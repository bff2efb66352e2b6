package org.orderyard.local.bench;

/** Progress, with the seconds since the start. */
final class Clock {
    private static final long START = System.nanoTime();

    private Clock() {}

    static void say(String line) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - START) / 1e9, line);
    }
}
