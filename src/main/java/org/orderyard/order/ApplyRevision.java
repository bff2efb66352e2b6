package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Takes over the shop's newer document. */
class ApplyRevision implements Effect<Order> {
    @Override
    public String name() {
        return "apply-revision";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        if (!(situation.event().arguments() instanceof Command.UpdateOrder(var document)))
            return Change.nothing(situation);
        var order = situation.subject();
        return Change.of(
                situation,
                order.revised(
                        document,
                        RevisedLines.of(order.lines(), document.lines()).lines()));
    }
}
