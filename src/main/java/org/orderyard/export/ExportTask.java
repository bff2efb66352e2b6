package org.orderyard.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Something that an exporter has to export.
 *
 * @param subject number of a delivery, key of a payment; empty: the order
 * @param document what is known of it now
 */
record ExportTask(long id, long order, String subject, JsonNode document) {
    Optional<String> delivery() {
        return document.has("delivery") ? Optional.of(subject) : Optional.empty();
    }
}
