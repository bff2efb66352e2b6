package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.orderyard.message.Errand;

/** The places of a pattern: {@code {id}}, {@code {order}}, {@code {revision}}, {@code {run}}, {@code {target}} and JSON pointers into the canonical document. */
final class Places {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> WORDS = Set.of("id", "order", "revision", "run", "target");

    private Places() {}

    /** @throws IllegalArgumentException if one of them means nothing */
    static List<String> of(String pattern) {
        var places = PLACE.matcher(pattern).results().map(it -> it.group(1)).toList();
        places.stream().filter(it -> !WORDS.contains(it)).forEach(JsonPointer::compile);
        return places;
    }

    static String without(String pattern) {
        return PLACE.matcher(pattern).replaceAll("");
    }

    static String filled(String pattern, Errand errand, JsonNode document, UnaryOperator<String> fit) {
        return PLACE.matcher(pattern)
                .replaceAll(it -> Matcher.quoteReplacement(fit.apply(value(it.group(1), errand, document))));
    }

    private static String value(String place, Errand errand, JsonNode document) {
        return switch (place) {
            case "id" -> errand.row().id().toString();
            case "order" -> String.valueOf(errand.row().order());
            case "revision" -> String.valueOf(errand.revision());
            case "run" -> document.path("run").asText("");
            case "target" -> errand.row().target();
            default -> document.at(place).asText("");
        };
    }
}
