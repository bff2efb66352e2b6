package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** One record of a document: usually all of it, one of many where the document holds a list. */
public sealed interface Part {
    /** What makes a repetition recognisable at this endpoint. */
    String key();

    /** Place in the document, counted from 0. */
    int index();

    /** The record as the sender wrote it, JSON or the text of another format; sent alone to the same endpoint it is understood the same way. */
    JsonNode source();

    /** @param revision tells a newer version of the same key from an older one; compared as text */
    record Good(String key, Optional<String> revision, List<JsonNode> commands, int index, JsonNode source)
            implements Part {
        public Good {
            commands = List.copyOf(commands);
        }
    }

    /** A record that is not understood, among others that may be. */
    record Bad(String key, NotUnderstood failure, int index, JsonNode source) implements Part {}

    static String text(JsonNode source) {
        return source.isTextual() ? source.textValue() : source.toString();
    }

    /** What makes one revision of a document recognisable. */
    static String key(String key, Optional<String> revision) {
        return key + revision.map(it -> "@" + it).orElse("");
    }
}
