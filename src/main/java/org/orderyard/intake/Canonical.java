package org.orderyard.intake;

import static org.orderyard.intake.NotUnderstood.Reason.UNMAPPED;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs a mapping and makes sure that what it yields are canonical commands, complete and valid. */
final class Canonical {
    private final Schemas schemas;

    Canonical(Schemas schemas) {
        this.schemas = schemas;
    }

    /** A schema that cannot be read stops the start, not the first message. */
    void compile(String schema) {
        schemas.compile(schema);
    }

    /** @param schema file of what the commands have to satisfy beside their own schema */
    List<JsonNode> commands(
            Mapping mapping, JsonNode document, Endpoint endpoint, Optional<String> revision, Optional<String> schema) {
        var run = CodeScope.map(mapping, document, endpoint.shop().orElse(""));
        var mapped = run.result();
        var commands = new ArrayList<JsonNode>();
        for (var command : mapped.isArray() ? mapped : List.of(mapped)) {
            if (!command.isObject()) {
                throw new NotUnderstood(UNMAPPED, "Mapping " + mapping.name() + " yields no command but " + command);
            }
            var complete = Completion.of(command, endpoint, revision);
            if (!run.missing().isEmpty()) {
                throw NotUnderstood.missing(run.missing(), Optional.of(withoutNulls(complete)));
            }
            commands.add(valid(complete, schema));
        }
        if (!run.missing().isEmpty()) {
            throw NotUnderstood.missing(run.missing(), Optional.empty());
        }
        if (commands.isEmpty()) {
            throw new NotUnderstood(
                    UNMAPPED, "Mapping " + mapping.name() + " yields no command; refuse such documents by a rule");
        }
        return commands;
    }

    /** What is said by no mapping is held to the same schema. */
    JsonNode valid(JsonNode command) {
        return valid(command, Optional.empty());
    }

    private JsonNode valid(JsonNode command, Optional<String> schema) {
        if (problems(command, schema).isEmpty()) {
            return command;
        }
        var cleaned = withoutNulls(command);
        var problems = problems(cleaned, schema);
        if (!problems.isEmpty()) {
            throw NotUnderstood.invalid("Invalid " + command.path("command").asText("command"), cleaned, problems);
        }
        return cleaned;
    }

    private List<String> problems(JsonNode command, Optional<String> schema) {
        var problems = Stream.concat(
                        schemas.problems(command).stream(),
                        schema.stream().flatMap(it -> schemas.problems(command, it).stream()))
                .distinct()
                .toList();
        return problems.isEmpty() ? Contradictions.of(command) : problems;
    }

    /** Senders write null for what they do not have; here that is left out. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var cleaned = object.objectNode();
            object.properties().stream()
                    .filter(it -> !it.getValue().isNull())
                    .forEach(it -> cleaned.set(it.getKey(), withoutNulls(it.getValue())));
            return cleaned;
        }
        if (node.isArray()) {
            var cleaned = ((ArrayNode) node).arrayNode();
            node.forEach(it -> cleaned.add(withoutNulls(it)));
            return cleaned;
        }
        return node;
    }
}
