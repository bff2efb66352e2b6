package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Opens a conflict case with the next step that the flow names. */
class CaseOpening implements Effect<Order> {
    @Override
    public String name() {
        return "open-case";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var event = situation.event();
        return Change.writing(situation, new OpenCase(event.delivery(), event.name(), argument.asText()));
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isTextual())
            throw new IllegalArgumentException("takes a sentence: what is wrong, and what to do");
    }
}
