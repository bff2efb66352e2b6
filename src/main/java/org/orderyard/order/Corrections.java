package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * What people corrected in a channel's document. The document keeps, under {@code corrections}, what the channel had said: one of its
 * newer documents that still says the same does not bring the mistake back, one that says something else holds.
 */
final class Corrections {
    private static final String NAME = "corrections";
    private static final String ADDRESS = "address";
    private static final String SKUS = "skus";

    private Corrections() {}

    static OrderDocument address(OrderDocument document, JsonNode address) {
        return changed(document, it -> {
            var said = it.withObject("/" + NAME);
            if (!said.has(ADDRESS)) said.set(ADDRESS, shipping(it));
            it.withObject("/addresses").set("shipping", address.deepCopy());
        });
    }

    /** @param line as the channel calls it */
    static OrderDocument sku(OrderDocument document, String line, String sku) {
        return changed(document, it -> {
            var said = it.withObject("/" + NAME).withObject("/" + SKUS);
            var wrong = line(it, line);
            if (!said.has(line)) said.set(line, wrong.path("sku"));
            if (wrong instanceof ObjectNode known) known.put("sku", sku);
        });
    }

    /** The newer document, with what was corrected in the one that is known and is still as wrong in this one. */
    static OrderDocument kept(OrderDocument known, OrderDocument newer) {
        if (!known.json().has(NAME)) return newer;
        var said = known.json().path(NAME);
        var kept = OrderDocument.of(newer.text());
        if (said.has(ADDRESS) && shipping(kept.json()).equals(said.path(ADDRESS)))
            kept = address(kept, shipping(known.json()));
        for (var it : said.path(SKUS).properties())
            if (line(kept.json(), it.getKey()).path("sku").equals(it.getValue()))
                kept = sku(
                        kept,
                        it.getKey(),
                        line(known.json(), it.getKey()).path("sku").asText());
        return kept;
    }

    private static OrderDocument changed(OrderDocument document, Consumer<ObjectNode> change) {
        var copy = document.json().<ObjectNode>deepCopy();
        change.accept(copy);
        return OrderDocument.of(copy);
    }

    /** Null where the channel names none, as stored documents have it. */
    private static JsonNode shipping(JsonNode document) {
        var address = document.path("addresses").path("shipping");
        return address.isMissingNode() ? com.fasterxml.jackson.databind.node.NullNode.instance : address;
    }

    private static JsonNode line(JsonNode document, String id) {
        for (var line : document.path("lines")) if (line.path("id").asText().equals(id)) return line;
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
