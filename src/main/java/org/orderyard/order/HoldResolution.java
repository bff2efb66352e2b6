package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Resolves the hold that the command names. */
class HoldResolution implements Effect<Order> {
    @Override
    public String name() {
        return "resolve-hold";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        return situation.event().arguments() instanceof Command.Release(_, var kind, _)
                ? Change.of(situation, situation.subject().notHolding(kind))
                : Change.nothing(situation);
    }
}
