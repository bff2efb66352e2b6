package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a document looks like from outside, for messages: names of members, never values. */
final class Outline {
    private static final int MOST_NAMES = 8;

    private Outline() {}

    static String of(JsonNode document) {
        if (document.isArray()) {
            return "is a list of " + document.size();
        }
        if (!document.isObject()) {
            return "is a single " + document.getNodeType();
        }
        if (document.isEmpty()) return "has no members";
        Iterable<String> names = document::fieldNames;
        var some = StreamSupport.stream(names.spliterator(), false)
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return "begins with the members " + some;
    }
}
