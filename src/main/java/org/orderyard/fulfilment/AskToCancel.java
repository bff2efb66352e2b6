package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.order.Emit;
import org.orderyard.order.Order;
import org.orderyard.order.WarehouseDocuments;
import org.orderyard.shop.Facility;

/** Asks the facility that has the request to stop; it answers cancelled or too late, or not at all. */
class AskToCancel implements Effect<Order> {
    @Override
    public String name() {
        return "ask-to-cancel";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        var delivery = order.delivery(situation.delivery());
        var facility = delivery.facility().orElseThrow();
        return Change.writing(
                situation, new Emit(Facility.requestsOf(facility), WarehouseDocuments.cancellation(order, delivery)));
    }
}
