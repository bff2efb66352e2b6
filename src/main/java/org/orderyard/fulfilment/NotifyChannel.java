package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.order.Emit;
import org.orderyard.order.Order;

/** Tells the channel that the order came from. */
class NotifyChannel implements Effect<Order> {
    @Override
    public String name() {
        return "notify";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        var delivery = situation.event().delivery().map(order::delivery);
        return Change.writing(
                situation,
                new Emit(
                        "channels.%s.notices".formatted(order.key().channel()),
                        Documents.notice(argument.asText(), order, delivery)));
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isTextual()) throw new IllegalArgumentException("takes the name of the notice");
    }
}
