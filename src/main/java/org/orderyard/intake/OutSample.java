package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Body;
import org.orderyard.message.Errand;
import org.orderyard.message.Outbox;

/**
 * A canonical document that leaves by an endpoint, with the bytes that its partner is expected to get, as files in {@code samples/out}. What
 * the partner is asked for before, the document has under {@code lookup}.
 */
record OutSample(Endpoint endpoint, Outlet outlet, Path document) {
    private static final String EXPECTED = ".expected.";
    private static final UUID ID = new UUID(0, 1);

    static List<OutSample> of(Endpoint endpoint) {
        var folder = endpoint.file().resolveSibling("samples").resolve("out");
        if (endpoint.out().isEmpty() || !Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(it -> !name(it).contains(EXPECTED))
                    .sorted()
                    .map(it -> new OutSample(endpoint, endpoint.out().get(), it))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Samples are not readable: " + folder, e);
        }
    }

    Path expected() {
        var name = name(document);
        var ending = name(Path.of(outlet.fileName().pattern())).replaceFirst(".*\\.", "");
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED + ending);
    }

    /** What the partner gets, or why he gets nothing. */
    String outcome(Mappings mappings) {
        try {
            var rendered = new Rendering(endpoint.name(), outlet, mappings).render(errand(), this::look);
            if (rendered.isEmpty()) return "Nothing: the partner has it already.%n".formatted();
            return switch (rendered.get().body()) {
                case Body.InMemory(var bytes) -> new String(bytes, StandardCharsets.UTF_8);
                case Body.Stored _ -> throw new IllegalStateException("A sample is rendered in memory");
            };
        } catch (NotUnderstood unfit) {
            return "%s: %s%n".formatted(unfit.reason(), unfit.getMessage());
        }
    }

    private JsonNode look(String name, String path) {
        return Rendering.read(Endpoints.text(document)).path(Rendering.LOOKUP).path(name);
    }

    private Errand errand() {
        var row = new Outbox.Row(ID, 1, outlet.takes().getFirst(), Endpoints.text(document), Map.of());
        return new Errand(row, "", 1, 1, Optional.empty(), Instant.EPOCH);
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString();
    }

    @Override
    public String toString() {
        return endpoint.name() + "/out/" + name(document);
    }
}
