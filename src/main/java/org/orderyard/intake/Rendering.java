package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.orderyard.message.Body;
import org.orderyard.message.Courier;
import org.orderyard.message.Errand;
import org.orderyard.shop.AddedCodes;

/** Makes of canonical documents what the partner of one endpoint wants to read, by one version of its files. */
final class Rendering {
    private static final JsonMapper JSON = JsonMapper.builder()
            .nodeFactory(new ExactNumbers())
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Under which word of the document its mapping sees what the partner said. */
    static final String LOOKUP = "lookup";

    /** How the partner is asked. */
    interface Look {
        JsonNode at(String name, String path);
    }

    private final String endpoint;
    private final Outlet outlet;
    private final Mapping mapping;

    Rendering(String endpoint, Outlet outlet, Mappings mappings) {
        this.endpoint = endpoint;
        this.outlet = outlet;
        this.mapping = mappings.mapping(outlet.mapping());
    }

    /** By files as they were published once. */
    static Rendering of(MappingSource source, AddedCodes addedCodes) {
        var problems = new ArrayList<Problem>();
        var file = source.name() + "/endpoint.yaml";
        var outlet = EndpointFile.read(Path.of(file), source.text(file), problems)
                .flatMap(Endpoint::out)
                .orElseThrow(() -> new UnusableEndpoints(problems));
        return new Rendering(source.name(), outlet, Mappings.of(source, addedCodes));
    }

    /**
     * Empty if the partner has it already: whoever looked first may say so by {@code null}.
     *
     * @throws NotUnderstood if the mapping fails, or its result is not of the endpoint's format
     */
    Optional<Courier.Outgoing> render(Errand errand, Look look) {
        var document = read(errand.row().document());
        var mapped = mapped(lookedUp(document, errand, look));
        if (mapped.isNull() && !outlet.lookups().isEmpty()) return Optional.empty();
        return Optional.of(new Courier.Outgoing(
                endpoint,
                errand.row().id(),
                errand.row().order(),
                errand.revision(),
                new Body.InMemory(body(mapped)),
                errand.row().document(),
                contentType(),
                outlet.fileName().of(errand, document),
                outlet.path().map(it -> it.of(errand, document)).orElse("")));
    }

    /** For files of many such documents. */
    FileForm form() {
        return new FileForm(outlet, contentType(), this::mapped);
    }

    private JsonNode lookedUp(JsonNode document, Errand errand, Look look) {
        if (outlet.lookups().isEmpty() || !(document instanceof ObjectNode whole)) return document;
        var answers = JSON.createObjectNode();
        outlet.lookups().forEach((name, path) -> answers.set(name, look.at(name, path.of(errand, document))));
        return whole.deepCopy().set(LOOKUP, answers);
    }

    private JsonNode mapped(JsonNode document) {
        var mapped = CodeScope.map(mapping, document, document.path("shop").asText(""));
        if (!mapped.missing().isEmpty()) throw NotUnderstood.missing(mapped.missing(), Optional.empty());
        return mapped.result();
    }

    private byte[] body(JsonNode rendered) {
        return switch (outlet.format()) {
            case Outlet.Format.Json() -> text(rendered).getBytes(StandardCharsets.UTF_8);
            case Outlet.Format.Csv csv -> new CsvWriter(csv).write(rendered);
            case Outlet.Format.Xml _ -> XmlWriter.write(rendered);
        };
    }

    private String contentType() {
        return switch (outlet.format()) {
            case Outlet.Format.Json() -> "application/json";
            case Outlet.Format.Csv _ -> "text/csv; charset=UTF-8";
            case Outlet.Format.Xml _ -> "application/xml";
        };
    }

    static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String text(JsonNode rendered) {
        try {
            return JSON.writeValueAsString(rendered);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
