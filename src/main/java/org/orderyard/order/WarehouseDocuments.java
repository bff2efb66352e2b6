package org.orderyard.order;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The canonical documents that warehouses receive; a partner's mapping may render them otherwise. */
public final class WarehouseDocuments {
    private WarehouseDocuments() {}

    public static ObjectNode request(Order order, Delivery delivery) {
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

    public static ObjectNode cancellation(Order order, Delivery delivery) {
        return head("CancellationRequest", order, delivery);
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
