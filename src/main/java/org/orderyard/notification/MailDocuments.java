package org.orderyard.notification;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.orderyard.order.Delivery;
import org.orderyard.order.Order;

/** What a mail will be written from: everything that templates may name, as it was when the flow said so. */
final class MailDocuments {
    private MailDocuments() {}

    static ObjectNode of(String mail, Order order, Optional<Delivery> delivery) {
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
        delivery.ifPresent(it -> document.set("delivery", delivery(order, it)));
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
        var lines = document.putArray("lines");
        delivery.lines()
                .forEach(it -> lines.addObject()
                        .put("sku", it.sku())
                        .put("name", order.line(it.line()).name())
                        .put("quantity", it.quantity())
                        .put("shipped", it.shipped()));
        var parcels = document.putArray("parcels");
        delivery.parcels()
                .forEach(it -> parcels.addObject().put("carrier", it.carrier()).put("number", it.number()));
        return document;
    }
}
