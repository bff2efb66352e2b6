package org.orderyard.intake;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schemas of the canonical commands, by the command's name; read from files only, never from a network. */
final class Schemas {
    private static final String ADDRESS = "https://orderyard.org/schema/";
    private static final String SUFFIX = ".schema.json";
    private final Path folder;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config;
    private final Map<String, JsonSchema> byCommand;
    private final Map<String, JsonSchema> others = new ConcurrentHashMap<>();

    Schemas(Path folder, Clock clock) {
        var texts = texts(folder);
        this.folder = folder;
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                it -> it.metaSchema(dialect(clock))
                        .schemaLoaders(loaders -> loaders.schemas(texts))
                        .schemaMappers(_ -> {}));
        this.config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .formatAssertionsEnabled(true)
                .build();
        this.byCommand = texts.keySet().stream()
                .map(it -> it.substring(ADDRESS.length(), it.length() - SUFFIX.length()))
                .filter(it -> Character.isUpperCase(it.charAt(0)))
                .collect(toMap(Function.identity(), this::schema));
    }

    /** What is wrong with a command, each with its place. */
    List<String> problems(JsonNode command) {
        var name = command.path("command").asText("");
        var schema = byCommand.get(name);
        return schema == null
                ? List.of("/command: '" + name + "' is no command; known are "
                        + String.join(", ", byCommand.keySet().stream().sorted().toList()))
                : Violations.of(schema.validate(command));
    }

    /** The same by a schema of an endpoint; it may refer to the canonical ones. */
    List<String> problems(JsonNode command, String file) {
        return Violations.of(compile(file).validate(command));
    }

    /** @param file its path in the folder of mappings */
    JsonSchema compile(String file) {
        return others.computeIfAbsent(file, it -> {
            var schema = factory.getSchema(Endpoints.text(folder.resolveSibling(it)), config);
            schema.initializeValidators();
            return schema;
        });
    }

    private static JsonMetaSchema dialect(Clock clock) {
        return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .formats(Formats.all(clock))
                .build();
    }

    private JsonSchema schema(String name) {
        var schema = factory.getSchema(SchemaLocation.of(ADDRESS + name + SUFFIX), config);
        schema.initializeValidators();
        return schema;
    }

    private static Map<String, String> texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(SUFFIX))
                    .collect(toMap(it -> ADDRESS + it.getFileName(), Endpoints::text));
        } catch (IOException e) {
            throw new UncheckedIOException("Schemas are not readable: " + folder.toAbsolutePath(), e);
        }
    }
}
