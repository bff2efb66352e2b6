package org.orderyard.flow;

import java.time.Instant;

/**
 * What a guard or an effect may look at, and nothing else.
 *
 * @param flow that drives the subject
 * @param before the subject as it was when the decision began
 * @param now the time of the decision: pure code has no clock
 */
public record Situation<S>(Flow flow, S before, S subject, Event event, Facts facts, Instant now) {
    /** Number of the delivery that the event is about. */
    public String delivery() {
        return event.delivery()
                .orElseThrow(() -> new IllegalStateException("Event '%s' is not about a delivery".formatted(event)));
    }
}
