package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** An order whose amounts contradict each other is accepted, and held. */
class CheckTotals implements Effect<Order> {
    @Override
    public String name() {
        return "check-totals";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        return Change.of(
                situation,
                order.document().addsUp()
                        ? order.notHolding("totals")
                        : order.holding(new OpenHold(
                                "totals",
                                "Items - discount + shipping + tax is not the total of %s %s"
                                        .formatted(
                                                order.document().total().toPlainString(),
                                                order.document().currency()))));
    }
}
