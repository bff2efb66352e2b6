package org.orderyard.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Something that an exporter has to export.
 *
 * @param subject number of a delivery, key of a payment; empty: the order
 * @param document what is known of it now
 * @param leftOut deliveries of the order that are blocked: they are not in the document
 */
record ExportTask(long id, long order, String subject, JsonNode document, List<String> leftOut) {
    ExportTask {
        leftOut = List.copyOf(leftOut);
    }

    Optional<String> delivery() {
        return document.has("delivery") ? Optional.of(subject) : Optional.empty();
    }

    /** Of the delivery, or of the order. */
    String state() {
        return delivery()
                .flatMap(number -> StreamSupport.stream(
                                document.path("deliveries").spliterator(), false)
                        .filter(it -> it.path("number").asText().equals(number))
                        .findFirst())
                .orElse(document)
                .path("state")
                .asText();
    }
}
