package org.orderyard.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Paid orders as a Shopify shop sends them. */
public final class Webhooks {
    private static final Path SAMPLE = Path.of("mappings/shopify/samples/paid-order-2024-10.json");

    private Webhooks() {}

    /** An order of its own, of goods that the warehouses have. */
    public static String order(String id) {
        var order = document(id);
        sku(order, 0, "TEA-SENCHA-100");
        sku(order, 1, "MUG-BLUE");
        return order.toString();
    }

    public static ObjectNode document(String id) {
        try {
            var order = (ObjectNode) new ObjectMapper().readTree(SAMPLE.toFile());
            order.put("id", Long.parseLong(id));
            order.put("admin_graphql_api_id", "gid://shopify/Order/" + id);
            order.put("name", "#S" + id);
            return order;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void sku(ObjectNode order, int line, String sku) {
        ((ObjectNode) order.path("line_items").path(line)).put("sku", sku);
    }
}
