package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of a partner. When hub or broker are away, or not there yet, it waits and begins anew. */
final class Stranger {
    /** What it does as long as it is open: connects, and then looks at least every second whether it still is. */
    interface Work {
        void doWhile(BooleanSupplier isOpen) throws IOException, JMSException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Stranger.class);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_COMPLAINTS = Duration.ofMinutes(1);

    private final String name;
    private final Work work;
    private final Thread thread;
    private volatile boolean isOpen = true;
    private long nextComplaint = System.nanoTime();

    Stranger(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().name("simulated " + name).daemon().start(this::run);
    }

    void close() {
        isOpen = false;
    }

    void awaitEnd() {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (isOpen) {
            try {
                work.doWhile(() -> isOpen);
            } catch (JMSException | IOException away) {
                complain(away);
                LockSupport.parkNanos(AFTER_FAULT.toNanos());
            }
        }
    }

    private void complain(Exception away) {
        if (!isOpen || System.nanoTime() - nextComplaint < 0) return;
        LOG.info("The simulated {} waits and tries again: {}", name, away.toString());
        nextComplaint = System.nanoTime() + BETWEEN_COMPLAINTS.toNanos();
    }
}
