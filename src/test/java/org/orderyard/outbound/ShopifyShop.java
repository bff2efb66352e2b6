package org.orderyard.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.orderyard.harness.HttpStub.Answer;
import org.orderyard.harness.HttpStub.Asked;

/** How a Shopify shop keeps what is to be fulfilled, as the documentation of its Admin REST API says: a fulfillment order for each order. */
final class ShopifyShop implements Function<Asked, Answer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param open pieces by line of the order, which here is the line of the fulfillment order, too */
    private record Order(long id, Map<String, Integer> open, ObjectNode fulfillments) {
        boolean isClosed() {
            return open.values().stream().allMatch(it -> it == 0);
        }
    }

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Queue<Answer> instead = new ConcurrentLinkedQueue<>();
    private volatile boolean losesItsAnswer;

    void sells(String externalId, String line, int pieces) {
        var fulfillments = JSON.createObjectNode();
        fulfillments.putArray("fulfillments");
        orders.put(
                externalId,
                new Order(1_046_000_000_000L + orders.size(), new TreeMap<>(Map.of(line, pieces)), fulfillments));
    }

    /** Somebody marks everything as fulfilled. */
    void fulfilsByHand(String externalId) {
        order(externalId).orElseThrow().open().replaceAll((_, _) -> 0);
    }

    /** The next fulfillment is answered like this, and not made. */
    void answersInstead(Answer answer) {
        instead.add(answer);
    }

    /** The next fulfillment is made, and whoever asked for it does not hear of it. */
    void losesItsAnswer() {
        losesItsAnswer = true;
    }

    JsonNode fulfillments(String externalId) {
        return order(externalId).orElseThrow().fulfillments().path("fulfillments");
    }

    boolean isClosed(String externalId) {
        return order(externalId).orElseThrow().isClosed();
    }

    @Override
    public synchronized Answer apply(Asked asked) {
        var parts = asked.path().split("/");
        if (asked.method().equals("POST")) return fulfil(asked);
        return order(parts[parts.length - 2])
                .map(it -> parts[parts.length - 1].startsWith("fulfillment_orders") ? told(it) : it.fulfillments())
                .map(it -> json(200, it))
                .orElseGet(() -> new Answer(404, Map.of(), "{\"errors\": \"Not Found\"}"));
    }

    private Answer fulfil(Asked asked) {
        if (!instead.isEmpty()) return instead.remove();
        var wanted = read(asked.body()).path("fulfillment");
        var part = wanted.path("line_items_by_fulfillment_order").path(0);
        var order = orders.values().stream()
                .filter(it -> it.id() == part.path("fulfillment_order_id").asLong())
                .findFirst();
        if (order.isEmpty() || !take(order.get(), part.path("fulfillment_order_line_items")))
            return new Answer(422, Map.of(), "{\"errors\": [\"The fulfillment order is not in an open state.\"]}");
        note(order.get(), wanted.path("tracking_info"));
        if (losesItsAnswer) {
            losesItsAnswer = false;
            return Answer.of(503).with("Retry-After", "1");
        }
        return json(201, JSON.createObjectNode().set("fulfillment", wanted));
    }

    /** All or nothing. */
    private static boolean take(Order order, JsonNode lines) {
        for (var line : lines)
            if (order.open().getOrDefault(line.path("id").asText(), 0)
                    < line.path("quantity").asInt()) return false;
        for (var line : lines)
            order.open().merge(line.path("id").asText(), -line.path("quantity").asInt(), Integer::sum);
        return !lines.isEmpty();
    }

    private static void note(Order order, JsonNode tracking) {
        var made = order.fulfillments().withArray("fulfillments").addObject();
        made.put("status", "success")
                .put("tracking_company", tracking.path("company").asText());
        made.put("tracking_number", tracking.path("number").asText());
        made.putArray("tracking_numbers").add(tracking.path("number").asText());
    }

    private static ObjectNode told(Order order) {
        var told = JSON.createObjectNode();
        var one = told.putArray("fulfillment_orders").addObject();
        one.put("id", order.id()).put("status", order.isClosed() ? "closed" : "open");
        var lines = one.putArray("line_items");
        order.open()
                .forEach((line, open) -> lines.addObject()
                        .put("id", line)
                        .put("line_item_id", line)
                        .put("quantity", open)
                        .put("fulfillable_quantity", open));
        return told;
    }

    private Optional<Order> order(String externalId) {
        return Optional.ofNullable(orders.get(externalId));
    }

    private static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
