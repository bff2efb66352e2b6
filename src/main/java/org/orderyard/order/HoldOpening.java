package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Opens the hold that the command names, or the one named beside the effect. */
class HoldOpening implements Effect<Order> {
    @Override
    public String name() {
        return "open-hold";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var hold = situation.event().arguments() instanceof Command.Hold(_, var kind, var reason)
                ? new OpenHold(kind, reason)
                : new OpenHold(argument.asText(), "Opened by " + situation.event());
        return Change.of(situation, situation.subject().holding(hold));
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isMissingNode() && !argument.isTextual())
            throw new IllegalArgumentException("takes the kind of a hold");
    }
}
