package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToIntFunction;
import org.orderyard.flow.Event;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;
import org.orderyard.order.Parcel;

/** The canonical documents that warehouses and channels receive; a partner's mapping may render them otherwise. */
final class Documents {
    private Documents() {}

    static String queueOf(Delivery delivery) {
        return "wms.%s.requests".formatted(delivery.facility().orElseThrow());
    }

    static ObjectNode request(Order order, Delivery delivery) {
        var document = head("FulfilmentRequest", order, delivery);
        document.put("currency", order.document().currency());
        var lines = document.putArray("lines");
        for (var it : delivery.lines())
            if (it.open() > 0)
                lines.addObject()
                        .put("line", it.line())
                        .put("sku", it.sku())
                        .put("name", order.line(it.line()).name())
                        .put("quantity", it.open());
        var address = order.document().shippingAddress();
        if (address.isObject()) document.set("shippingAddress", address);
        var method = order.document().json().path("shipping").path("method").asText("");
        if (!method.isEmpty()) document.put("shippingMethod", method);
        return document;
    }

    static ObjectNode cancellation(Order order, Delivery delivery) {
        return head("CancellationRequest", order, delivery);
    }

    static ObjectNode notice(String what, Order order, Event event) {
        var document = object("Notice")
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
                shipment(document.putObject("shipment"), order, it, update);
        });
        return document;
    }

    /** What this one report says has left; without lines, whatever was still open of the delivery. */
    private static void shipment(ObjectNode shipment, Order order, Delivery delivery, Command.DeliveryUpdate update) {
        parcels(shipment, update.parcels());
        var left = new Remaining(update.lines());
        if (!update.lines().isEmpty()) lines(shipment, order, delivery, it -> left.take(it, it.shipped()));
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

    private static ObjectNode head(String type, Order order, Delivery delivery) {
        return object(type)
                .put("request", delivery.request())
                .put("order", order.number())
                .put("externalId", order.key().externalId())
                .put("channel", order.key().channel())
                .put("delivery", delivery.number())
                .put("attempt", delivery.attempt())
                .put("facility", delivery.facility().orElse(""));
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("document", type);
    }
}
