package org.orderyard.intake;

import org.orderyard.message.Outbox;

/**
 * An outbox row that its writer sends himself.
 *
 * @param beforeNanos by {@link System#nanoTime}, which no clock that is set can move; later the lease may have run out, and the relay sends it
 */
record Departure(Outbox.Row row, long beforeNanos) {
    boolean isInTime() {
        return System.nanoTime() - beforeNanos < 0;
    }
}
