package org.orderyard.intake.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.orderyard.intake.reader.Splitter.Piece;

/** The entries of a list in a JSON file, each copied token by token, so that numbers stay as they are written. */
final class JsonPieces {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonParser json;
    private final List<String> places;
    private final Consumer<Piece> pieces;
    private boolean hasList;

    private JsonPieces(JsonParser json, List<String> places, Consumer<Piece> pieces) {
        this.json = json;
        this.places = places;
        this.pieces = pieces;
    }

    static boolean split(InputStream bytes, Reads reads, int deepest, Consumer<Piece> pieces) throws IOException {
        if (reads.each().isEmpty()) return false;
        var constraints =
                StreamReadConstraints.builder().maxNestingDepth(deepest).build();
        var factory = FACTORY.copy().setStreamReadConstraints(constraints);
        try (var json = factory.createParser(bytes)) {
            return new JsonPieces(json, reads.each(), pieces).walk(deepest);
        }
    }

    /** Jackson does not say where it met a limit. */
    private boolean walk(int deepest) throws IOException {
        try {
            return walk();
        } catch (StreamConstraintsException e) {
            var what = json.getParsingContext().getNestingDepth() > deepest
                    ? "nested deeper than %d levels".formatted(deepest)
                    : "beyond a limit: " + e.getOriginalMessage();
            throw new Unreadable(
                    "JSON is %s (line %d)"
                            .formatted(what, json.currentLocation().getLineNr()),
                    e);
        }
    }

    /** Every value on the way to a place is entered, every other one is skipped. */
    private boolean walk() throws IOException {
        json.nextToken();
        enter("");
        if (json.nextToken() != null) throw new Unreadable("something stands behind the JSON");
        return hasList;
    }

    private void enter(String at) throws IOException {
        if (places.contains(at) && json.currentToken() == JsonToken.START_ARRAY) {
            hasList = true;
            while (json.nextToken() != JsonToken.END_ARRAY) pieces.accept(piece());
        } else if (json.currentToken() == JsonToken.START_OBJECT
                && places.stream().anyMatch(it -> it.startsWith(at + "/"))) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                var name = at + "/" + json.currentName();
                json.nextToken();
                enter(name);
            }
        } else if (json.currentToken() == null) throw new Unreadable("it is empty");
        else json.skipChildren();
    }

    private Piece piece() throws IOException {
        var line = json.currentTokenLocation().getLineNr();
        var text = new StringWriter();
        try (JsonGenerator copy = FACTORY.createGenerator(text)) {
            copy.copyCurrentStructureExact(json);
        }
        return Piece.of(line, text.toString());
    }
}
