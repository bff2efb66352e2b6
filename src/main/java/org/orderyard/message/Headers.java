package org.orderyard.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers as one JSON object, for a column or a property of a queue. */
public final class Headers {
    /** How the names of headers begin that the hub alone sets: no door takes them from a sender. */
    public static final String OURS = "orderyard-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Headers() {}

    public static String text(Map<String, String> headers) {
        try {
            return headers.isEmpty() ? "{}" : JSON.writeValueAsString(new TreeMap<>(headers));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What somebody else may have written: empty if it is no JSON object of texts. */
    public static Optional<Map<String, String>> readable(String text) {
        try {
            var json = JSON.readTree(text);
            if (!json.isObject() || json.valueStream().anyMatch(it -> !it.isTextual())) return Optional.empty();
            return Optional.of(of(text));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    public static Map<String, String> of(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("Stored headers are no JSON object", broken);
        }
    }
}
