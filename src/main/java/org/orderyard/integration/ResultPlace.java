package org.orderyard.integration;

import java.time.Duration;
import org.apache.camel.Endpoint;

/** Where result files go, and how that went: one thread at a time, and longer and longer pauses while it fails. */
final class ResultPlace {
    private static final Duration AT_START = Duration.ofDays(1);
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE = 64;

    private final Endpoint endpoint;
    private volatile boolean isBusy;
    private volatile boolean isNew = true;
    private volatile int pause = 1;
    private volatile long next = System.nanoTime();
    private volatile long seen;

    ResultPlace(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    String name() {
        return Places.of(endpoint);
    }

    boolean isDue() {
        return !isBusy && System.nanoTime() - next >= 0;
    }

    /** How far back something may have happened that was not told yet. */
    Duration unseen() {
        return isNew ? AT_START : OVERLAP.plusNanos(System.nanoTime() - seen);
    }

    void busy(Runnable work) {
        isBusy = true;
        Thread.ofVirtual().name("results-" + name()).start(() -> {
            try {
                work.run();
            } finally {
                isBusy = false;
            }
        });
    }

    void succeeded() {
        pause = 1;
    }

    /** @param until {@link System#nanoTime()} before it was asked what is to be told: all of it is */
    void hasAll(long until) {
        seen = until;
        isNew = false;
    }

    /** @return until the next try */
    Duration failed() {
        pause = Math.min(pause * 2, LONGEST_PAUSE);
        next = System.nanoTime() + Duration.ofSeconds(pause).toNanos();
        return Duration.ofSeconds(pause);
    }
}
