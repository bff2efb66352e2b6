package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.message.Errand;

/**
 * How the file of a document is called. It is the same whenever the document is sent again, and no other document's.
 *
 * @param pattern with {@code {id}}, {@code {order}}, {@code {revision}}, {@code {run}}, {@code {target}} and JSON pointers into the canonical document;
 *     before a slash stands a folder
 */
public record FileName(String pattern) {
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Set<String> UNIQUE = Set.of("id", "revision", "run");
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if it names no file, or not each document's own */
    public FileName {
        var places = Places.of(pattern);
        if (Collections.disjoint(places, UNIQUE)) throw new IllegalArgumentException(pattern);
        for (var part : pattern.replaceAll("\\{[^}]*}", "{}").split("/", -1))
            if (part.isEmpty()
                    || part.startsWith(".")
                    || UNFIT.matcher(part.replace("{}", "")).find()) throw new IllegalArgumentException(pattern);
    }

    public boolean names(String place) {
        return Places.of(pattern).contains(place);
    }

    /** Whatever a document says, the name is that of a file in its folder, or in one below that the pattern has. */
    String of(Errand errand, JsonNode document) {
        var safe = Stream.of(
                        Places.filled(pattern, errand, document, FileName::fit).split("/", -1))
                .map(it -> it.isEmpty() || it.startsWith(".") ? "_" + it : it)
                .collect(Collectors.joining("/"));
        if (safe.length() > LONGEST)
            throw new NotUnderstood(
                    NotUnderstood.Reason.INVALID,
                    "The file name made by '%s' is longer than %d characters".formatted(pattern, LONGEST));
        return safe;
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("_");
    }
}
