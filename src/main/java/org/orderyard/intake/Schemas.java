package org.orderyard.intake;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The schemas of the canonical commands, by the command's name; read from files only, never from a network. */
final class Schemas {
    private static final String ADDRESS = "https://orderyard.org/schema/";
    private static final String SUFFIX = ".schema.json";
    private final Map<String, JsonSchema> byCommand;

    Schemas(Path folder) {
        var texts = texts(folder);
        var factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                it -> it.schemaLoaders(loaders -> loaders.schemas(texts)).schemaMappers(_ -> {}));
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .build();
        this.byCommand = texts.keySet().stream()
                .map(it -> it.substring(ADDRESS.length(), it.length() - SUFFIX.length()))
                .filter(it -> Character.isUpperCase(it.charAt(0)))
                .collect(toMap(Function.identity(), it -> schema(factory, config, it)));
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

    private static JsonSchema schema(JsonSchemaFactory factory, SchemaValidatorsConfig config, String name) {
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
