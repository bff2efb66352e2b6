package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.order.Order;

/** What needs no warehouse is delivered at once (Y043). */
class DeliverElectronically implements Effect<Order> {
    @Override
    public String name() {
        return "deliver-electronically";
    }

    /** What has gone to the customer is settled: nobody gives it back any more. */
    @Override
    public Set<String> givesBack() {
        return Set.of("stock");
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        return Change.of(
                situation,
                situation
                        .subject()
                        .change(
                                situation.delivery(),
                                delivery -> delivery.with(delivery.lines().stream()
                                        .map(it -> it.ship(it.open()))
                                        .toList())));
    }
}
