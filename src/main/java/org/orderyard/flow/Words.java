package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The argument of a guard or effect that is one word or a list of words. */
final class Words {
    private Words() {}

    static Set<String> of(JsonNode argument) {
        if (argument.isTextual()) return Set.of(argument.textValue());
        var words = new LinkedHashSet<String>();
        argument.forEach(it -> words.add(it.asText()));
        return words;
    }

    /** @throws IllegalArgumentException if it is anything else, or empty */
    static void check(JsonNode argument) {
        if (argument.isTextual()) return;
        if (!argument.isArray() || argument.isEmpty())
            throw new IllegalArgumentException("needs a word or a list of words");
        argument.forEach(it -> {
            if (!it.isTextual()) throw new IllegalArgumentException("%s is not a word".formatted(it));
        });
    }
}
