package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.order.Emit;
import org.orderyard.order.Order;
import org.orderyard.order.WarehouseDocuments;
import org.orderyard.shop.Facility;

/** Asks the facility to ship the delivery; every attempt is a request with an id of its own. */
class RequestFulfilment implements Effect<Order> {
    @Override
    public String name() {
        return "request-fulfilment";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var number = situation.delivery();
        var order = situation.subject().change(number, it -> it.requestedAgain());
        var delivery = order.delivery(number);
        return Change.of(
                situation,
                order,
                new Emit(
                        Facility.requestsOf(delivery.facility().orElseThrow()),
                        WarehouseDocuments.request(order, delivery)));
    }
}
