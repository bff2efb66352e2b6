package org.orderyard.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
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

/** What a mail will be written from: everything that templates may name, as it was when the flow said so. */
final class MailDocuments {
    private MailDocuments() {}

    static ObjectNode of(String mail, Situation<Order> situation) {
        var order = situation.subject();
        var event = situation.event();
        var from = order.document();
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("document", "Mail")
                .put("mail", mail)
                .put("shop", order.key().shop())
                .put("channel", order.key().channel())
                .put("order", order.number())
                .put("externalId", order.key().externalId())
                .put("number", from.shopNumber())
                .put("currency", from.currency())
                .put("total", from.total().toPlainString());
        document.putObject("customer").put("name", from.customerName()).put("email", from.customerEmail());
        lines(order, document.putArray("lines"));
        event.delivery().map(order::delivery).ifPresent(it -> {
            document.set("delivery", delivery(order, it));
            if (mail.endsWith("/shipped") && event.arguments() instanceof Command.DeliveryUpdate update)
                document.set("shipment", shipment(it, update, situation));
        });
        return document;
    }

    private static void lines(Order order, ArrayNode lines) {
        order.lines()
                .forEach(it -> lines.addObject()
                        .put("sku", it.sku())
                        .put("name", it.name())
                        .put("quantity", it.quantity()));
    }

    private static ObjectNode delivery(Order order, Delivery delivery) {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("number", delivery.number())
                .put("facility", delivery.facility().orElse(""));
        lines(document, order, delivery, DeliveryLine::shipped);
        parcels(document, delivery.parcels());
        return document;
    }

    /** What this one report is about; the rest of the delivery left before, or is yet to leave. */
    private static ObjectNode shipment(Delivery delivery, Command.DeliveryUpdate update, Situation<Order> situation) {
        var document = JsonNodeFactory.instance.objectNode();
        lines(document, situation.subject(), delivery, new JustShipped(situation));
        parcels(document, update.parcels());
        return document;
    }

    private static void lines(ObjectNode document, Order order, Delivery delivery, ToIntFunction<DeliveryLine> units) {
        var lines = document.putArray("lines");
        delivery.lines()
                .forEach(it -> lines.addObject()
                        .put("sku", it.sku())
                        .put("name", order.line(it.line()).name())
                        .put("quantity", it.quantity())
                        .put("shipped", units.applyAsInt(it)));
    }

    private static void parcels(ObjectNode document, List<Parcel> some) {
        var parcels = document.putArray("parcels");
        some.forEach(it -> parcels.addObject().put("carrier", it.carrier()).put("number", it.number()));
    }
}
