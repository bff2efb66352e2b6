package org.orderyard.intake;

import java.util.HashMap;
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
                due.message().equals(due.root()) ? due.raw() : withoutFault(due.raw()),
                new Actor(due.sender().type(), due.sender().name()),
                Optional.of(due),
                1);
    }

    /** What was wrong with it as a record of a file, the person who sends it again has looked at. */
    private static RawMessage withoutFault(RawMessage raw) {
        if (raw.header(FileParting.FAULT).isEmpty()) return raw;
        var headers = new HashMap<>(raw.headers());
        headers.remove(FileParting.FAULT);
        return new RawMessage(raw.endpoint(), raw.body(), headers, raw.transportId());
    }
}
