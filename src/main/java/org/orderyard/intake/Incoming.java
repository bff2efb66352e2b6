package org.orderyard.intake;

import java.util.Optional;
import org.orderyard.message.Due;
import org.orderyard.message.RawMessage;
import org.orderyard.order.Actor;

/**
 * A message on the pump's table.
 *
 * @param deliveries how often the broker has dispatched it, prefetching included
 * @param due the waiting row that it comes from; empty: it is fresh
 */
public record Incoming(RawMessage raw, Actor actor, Optional<Due> due, int deliveries) {
    public static Incoming fresh(RawMessage raw) {
        return fresh(raw, 1);
    }

    static Incoming fresh(RawMessage raw, int deliveries) {
        return new Incoming(raw, Actor.endpoint(raw.endpoint()), Optional.empty(), deliveries);
    }

    static Incoming of(Due due) {
        return new Incoming(
                due.raw(), new Actor(due.sender().type(), due.sender().name()), Optional.of(due), 1);
    }
}
