package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What a partner has to know of an endpoint: examples with what becomes of them, and the fields of the canonical commands. */
@Component
public class Contracts {
    /**
     * @param name of its file
     * @param readings what it says, record by record
     */
    public record Example(String name, String text, List<Preview.Reading> readings) {}

    /** @param depth how deep it stands, for pages to indent it */
    public record Field(String name, int depth, String type, boolean isRequired, String description) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEEPEST = 6;

    private final Endpoints endpoints;
    private final Preview preview;
    private final PolledPlaces places;

    Contracts(Endpoints endpoints, Preview preview, PolledPlaces places) {
        this.endpoints = endpoints;
        this.preview = preview;
        this.places = places;
    }

    /** Those that partners may send to: what comes another way is kept on one of the hub's own. */
    public List<String> queues(Endpoint endpoint) {
        return endpoint.queues().stream()
                .map(Endpoint.Queue::name)
                .filter(it -> !it.startsWith(JmsMessages.DOORS))
                .toList();
    }

    /** Where its partners leave files or mails. */
    public List<String> places(Endpoint endpoint) {
        return places.of(endpoint.name());
    }

    public List<Example> examples(Endpoint endpoint) {
        return Sample.of(endpoint).stream()
                .map(it -> new Example(String.valueOf(it.message().getFileName()), it.text(), preview.of(it.raw())))
                .toList();
    }

    /** The fields of each command that may be said here as it is; none where every rule has a mapping of its own. */
    public TreeMap<String, List<Field>> canonical(Endpoint endpoint) {
        var commands = new TreeMap<String, List<Field>>();
        var isCanonical = endpoint.accepts().stream()
                .anyMatch(
                        it -> it.then() instanceof Endpoint.Then.Map(var mapping) && mapping.equals(Mappings.IDENTITY));
        if (!isCanonical) return commands;
        examples(endpoint).stream()
                .flatMap(it -> it.readings().stream())
                .flatMap(it -> it.commands().stream())
                .flatMap(JsonNode::valueStream)
                .map(it -> it.path("command").asText())
                .forEach(it -> commands.computeIfAbsent(it, this::fields));
        return commands;
    }

    private List<Field> fields(String command) {
        var file = command + ".schema.json";
        var fields = new ArrayList<Field>();
        collect(schema(file), file, 0, fields);
        return fields;
    }

    private void collect(JsonNode schema, String file, int depth, List<Field> fields) {
        if (depth > DEEPEST) return;
        schema.path("properties").properties().forEach(it -> {
            var target = resolved(it.getValue(), file);
            fields.add(new Field(
                    it.getKey(),
                    depth,
                    type(target.schema()),
                    isRequired(schema, it.getKey()),
                    it.getValue()
                            .path("description")
                            .asText(target.schema().path("description").asText())));
            var inner = target.schema().has("items") ? resolved(target.schema().path("items"), target.file()) : target;
            collect(inner.schema(), inner.file(), depth + 1, fields);
        });
    }

    private record Found(JsonNode schema, String file) {}

    private Found resolved(JsonNode schema, String file) {
        var reference = schema.path("$ref").asText();
        if (reference.isEmpty()) return new Found(schema, file);
        var parts = reference.split("#", 2);
        var other = parts[0].isEmpty() ? file : parts[0];
        var whole = schema(other);
        return resolved(parts.length == 1 ? whole : whole.at(parts[1]), other);
    }

    private static boolean isRequired(JsonNode schema, String name) {
        return schema.path("required").valueStream().anyMatch(it -> it.asText().equals(name));
    }

    private static String type(JsonNode schema) {
        if (schema.has("const")) return "\"%s\"".formatted(schema.path("const").asText());
        if (schema.has("enum"))
            return String.join(
                    " | ",
                    schema.path("enum").valueStream().map(JsonNode::asText).toList());
        var format = Optional.of(schema.path("format").asText()).filter(it -> !it.isEmpty());
        return schema.path("type").asText("any") + format.map(it -> ", " + it).orElse("");
    }

    private JsonNode schema(String file) {
        var path = Path.of("canonical").resolve(file);
        try {
            return JSON.readTree(endpoints.mappings().resolve(path).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Not readable as a schema: " + path, e);
        }
    }
}
