package org.orderyard.notification;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;
import org.orderyard.flow.Situation;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;
import org.orderyard.order.Parcel;

/** The canonical document that a channel receives; a partner's mapping may render it otherwise. */
final class Notices {
    private Notices() {}

    static ObjectNode of(String what, Situation<Order> situation) {
        var order = situation.subject();
        var event = situation.event();
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("document", "Notice")
                .put("notice", what)
                .put("shop", order.key().shop())
                .put("channel", order.key().channel())
                .put("order", order.number())
                .put("externalId", order.key().externalId());
        event.delivery().map(order::delivery).ifPresent(it -> {
            document.put("delivery", it.number());
            parcels(document, it.parcels());
            lines(document, order, it, DeliveryLine::shipped);
            if (what.equals("shipped") && event.arguments() instanceof Command.DeliveryUpdate update)
                shipment(document.putObject("shipment"), it, update, situation);
        });
        return document;
    }

    private static void shipment(
            ObjectNode shipment, Delivery delivery, Command.DeliveryUpdate update, Situation<Order> situation) {
        parcels(shipment, update.parcels());
        lines(shipment, situation.subject(), delivery, new JustShipped(situation));
    }

    private static void parcels(ObjectNode document, List<Parcel> some) {
        var parcels = document.putArray("parcels");
        some.forEach(it -> parcels.addObject().put("carrier", it.carrier()).put("number", it.number()));
    }

    private static void lines(ObjectNode document, Order order, Delivery delivery, ToIntFunction<DeliveryLine> units) {
        var lines = document.putArray("lines");
        for (var line : delivery.lines()) {
            var shipped = units.applyAsInt(line);
            if (shipped > 0)
                lines.addObject()
                        .put("id", order.line(line.line()).id())
                        .put("sku", line.sku())
                        .put("shipped", shipped);
        }
    }
}
