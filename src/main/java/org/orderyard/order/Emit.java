package org.orderyard.order;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.orderyard.flow.Write;

/**
 * A canonical document for a partner, to leave through the outbox.
 *
 * @param target name of the queue or endpoint
 */
public record Emit(String target, ObjectNode document) implements Write {
    @Override
    public String inWords() {
        var what = document.path("notice")
                .asText(document.path("mail").asText(document.path("document").asText()));
        return "%s is told: %s".formatted(target, what);
    }
}
