package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.orderyard.message.Errand;

/**
 * How the file of a document is called. It is the same whenever the document is sent again, and no other document's.
 *
 * @param pattern with {@code {id}}, {@code {order}}, {@code {revision}}, {@code {target}} and JSON pointers into the canonical document
 */
public record FileName(String pattern) {
    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Set<String> WORDS = Set.of("id", "order", "revision", "target");
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if it names no file, or not each document's own */
    public FileName {
        var places = places(pattern);
        places.stream().filter(it -> !WORDS.contains(it)).forEach(JsonPointer::compile);
        if (!places.contains("id") && !places.contains("revision")) throw new IllegalArgumentException(pattern);
        if (UNFIT.matcher(PLACE.matcher(pattern).replaceAll("")).find()) throw new IllegalArgumentException(pattern);
        if (pattern.startsWith(".")) throw new IllegalArgumentException(pattern);
    }

    /** Whatever a document says, the name is that of a file in its folder. */
    String of(Errand errand, JsonNode document) {
        var name = PLACE.matcher(pattern).replaceAll(it -> fit(value(it, errand, document)));
        var safe = name.startsWith(".") ? "_" + name : name;
        if (safe.length() > LONGEST)
            throw new NotUnderstood(
                    NotUnderstood.Reason.INVALID,
                    "The file name made by '%s' is longer than %d characters".formatted(pattern, LONGEST));
        return safe;
    }

    private static String value(MatchResult place, Errand errand, JsonNode document) {
        return switch (place.group(1)) {
            case "id" -> errand.row().id().toString();
            case "order" -> String.valueOf(errand.row().order());
            case "revision" -> String.valueOf(errand.revision());
            case "target" -> errand.row().target();
            default -> document.at(place.group(1)).asText("");
        };
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("_");
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern).results().map(it -> it.group(1)).toList();
    }
}
