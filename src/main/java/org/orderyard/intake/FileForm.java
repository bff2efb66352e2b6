package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.orderyard.message.Errand;
import org.orderyard.message.Outbox;

/** A file of many records, written piece by piece: what begins it, each record as the endpoint's mapping makes it, what ends it. */
public final class FileForm {
    private final Outlet outlet;
    private final String contentType;
    private final Function<JsonNode, JsonNode> mapping;

    FileForm(Outlet outlet, String contentType, Function<JsonNode, JsonNode> mapping) {
        this.outlet = outlet;
        this.contentType = contentType;
        this.mapping = mapping;
    }

    /** With the digits of every number as they stand there. */
    public static JsonNode read(String document) {
        return Rendering.read(document);
    }

    public String contentType() {
        return contentType;
    }

    /** @param run what the name may tell of: a JSON object */
    public String fileName(UUID id, String target, JsonNode run) {
        var row = new Outbox.Row(id, 0, target, run.toString(), Map.of());
        return outlet.fileName().of(new Errand(row, "", 0, 1, Optional.empty(), Instant.EPOCH), run);
    }

    public String head() {
        return switch (outlet.format()) {
            case Outlet.Format.Json() -> "[";
            case Outlet.Format.Csv csv -> new CsvWriter(csv).head();
            case Outlet.Format.Xml(var root) -> XmlWriter.HEAD + "<" + root + ">\n";
        };
    }

    /**
     * @param isFirst of its file
     * @throws NotUnderstood if the mapping cannot make it, or what it makes is not of the endpoint's format
     */
    public String record(JsonNode document, boolean isFirst) {
        var rendered = mapping.apply(document);
        return switch (outlet.format()) {
            case Outlet.Format.Json() -> (isFirst ? "\n" : ",\n") + Rendering.text(rendered);
            case Outlet.Format.Csv csv -> new CsvWriter(csv).rows(rendered);
            case Outlet.Format.Xml _ -> XmlWriter.element(rendered) + "\n";
        };
    }

    public String foot() {
        return switch (outlet.format()) {
            case Outlet.Format.Json() -> "\n]\n";
            case Outlet.Format.Csv _ -> "";
            case Outlet.Format.Xml(var root) -> "</" + root + ">\n";
        };
    }
}
