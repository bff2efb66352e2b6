package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Adds to a command what the endpoint knows: shop and channel; and brings revisions to one length. */
final class Completion {
    private Completion() {}

    /** Copies what it changes: a mapping's result may share nodes with the mapping itself. */
    static JsonNode of(JsonNode command, Endpoint endpoint, Optional<String> revision) {
        if (command.path("command").asText().startsWith("Stock")) {
            return withShop((ObjectNode) command, endpoint);
        }
        if (!(command.get("order") instanceof ObjectNode order)) {
            return command;
        }
        var copy = order.objectNode();
        copy.setAll((ObjectNode) command);
        return copy.set("order", completed(order, endpoint, revision));
    }

    private static ObjectNode withShop(ObjectNode command, Endpoint endpoint) {
        var copy = command.objectNode();
        copy.setAll(command);
        putIfMissing(copy, "shop", endpoint.shop());
        return copy;
    }

    private static ObjectNode completed(ObjectNode order, Endpoint endpoint, Optional<String> revision) {
        var completed = order.objectNode();
        completed.setAll(order);
        if (order.has("externalId")) {
            putIfMissing(completed, "shop", endpoint.shop());
            putIfMissing(completed, "channel", endpoint.channel());
        }
        if (order.has("lines")) {
            revision(order, revision).ifPresent(it -> completed.put("revision", it));
        }
        return completed;
    }

    private static Optional<String> revision(ObjectNode order, Optional<String> otherwise) {
        var own = order.path("revision");
        return own.isTextual() ? Optional.of(Instants.revision(own.textValue())) : otherwise.filter(_ -> isAbsent(own));
    }

    private static void putIfMissing(ObjectNode order, String name, Optional<String> value) {
        value.filter(_ -> isAbsent(order.path(name))).ifPresent(it -> order.put(name, it));
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
