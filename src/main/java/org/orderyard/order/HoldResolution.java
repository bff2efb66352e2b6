package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Resolves the hold that the command names, or the one named beside the effect. */
class HoldResolution implements Effect<Order> {
    @Override
    public String name() {
        return "resolve-hold";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var kind = situation.event().arguments() instanceof Command.Release(_, var named, _)
                ? named
                : argument.asText();
        return Change.of(situation, situation.subject().notHolding(kind));
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isMissingNode() && !argument.isTextual())
            throw new IllegalArgumentException("takes the kind of a hold");
    }
}
