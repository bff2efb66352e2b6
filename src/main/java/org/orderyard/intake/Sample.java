package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.orderyard.message.RawMessage;

/** A message of an endpoint with what is expected to become of it, both as files beside the mapping. */
record Sample(String endpoint, Path message) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String EXPECTED = ".expected.json";
    private static final String HEADERS = ".headers.json";

    static List<Sample> of(Endpoint endpoint) {
        var folder = endpoint.file().resolveSibling("samples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Sample::isMessage)
                    .sorted()
                    .map(it -> new Sample(endpoint.name(), it))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Samples are not readable: " + folder, e);
        }
    }

    /** What becomes of it, as JSON text. */
    String outcome(Understanding understanding) {
        return pretty(outcomeOf(understanding)) + "\n";
    }

    Path expected() {
        return sibling(EXPECTED);
    }

    private JsonNode outcomeOf(Understanding understanding) {
        var outcome = JSON.createObjectNode();
        try {
            var parts = outcome.putArray("parts");
            understanding.understand(raw()).parts().forEach(it -> describe(it, parts.addObject()));
        } catch (NotUnderstood e) {
            outcome.removeAll();
            describe(e, outcome);
        }
        return outcome;
    }

    private static void describe(Part part, ObjectNode outcome) {
        switch (part) {
            case Part.Bad bad -> describe(bad.failure(), outcome);
            case Part.Good good -> {
                outcome.put("key", good.key());
                good.revision().ifPresent(it -> outcome.put("revision", it));
                outcome.putArray("commands").addAll(good.commands());
            }
        }
    }

    private static void describe(NotUnderstood failure, ObjectNode outcome) {
        outcome.put("notUnderstood", failure.reason().name());
        outcome.put("message", failure.getMessage());
    }

    RawMessage raw() {
        try {
            return new RawMessage(endpoint, Files.readAllBytes(message), headers(), "sample:" + name());
        } catch (IOException e) {
            throw new UncheckedIOException("Sample is not readable: " + message, e);
        }
    }

    /** As text: samples of other bytes are not for pages. */
    String text() {
        return new String(raw().body(), StandardCharsets.UTF_8);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<>(Map.of("file-name", message.getFileName().toString()));
        if (Files.exists(sibling(HEADERS))) {
            JSON.readTree(sibling(HEADERS).toFile())
                    .properties()
                    .forEach(it -> headers.put(
                            it.getKey().toLowerCase(Locale.ROOT), it.getValue().asText()));
        }
        return headers;
    }

    private String name() {
        var file = message.getFileName().toString();
        return file.substring(0, file.lastIndexOf('.'));
    }

    private Path sibling(String suffix) {
        return message.resolveSibling(name() + suffix);
    }

    private static boolean isMessage(Path file) {
        var name = file.getFileName().toString();
        return !name.endsWith(EXPECTED) && !name.endsWith(HEADERS);
    }

    private static String pretty(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return endpoint + "/" + name();
    }
}
