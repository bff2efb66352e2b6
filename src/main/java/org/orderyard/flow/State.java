package org.orderyard.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A state of an order or a delivery.
 *
 * @param shownAs the merchant's word for it; several states may share one
 * @param means one sentence for people
 * @param ignores events that are true repeats here and change nothing
 * @param defers events that come too soon here: requeued when the state is left
 * @param waits what the state waits for, if it is a waiting state
 */
public record State(
        String name,
        Phase phase,
        String shownAs,
        String means,
        Set<String> ignores,
        Set<String> defers,
        Optional<Waiting> waits) {

    /**
     * An answer from outside that a state waits for.
     *
     * @param ok the event that grants what was asked
     * @param failed the event that denies it
     * @param after how long to wait
     * @param timeout the event raised when nobody answered
     */
    public record Waiting(String ok, String failed, Duration after, String timeout) {}
}
