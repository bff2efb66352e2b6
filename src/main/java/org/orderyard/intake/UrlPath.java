package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.orderyard.message.Errand;

/**
 * What a document adds to its partner's address.
 *
 * @param pattern with the places of a {@link FileName}
 */
public record UrlPath(String pattern) {
    private static final Pattern FIT = Pattern.compile("/[A-Za-z0-9._/-]*");

    /** @throws IllegalArgumentException if it is no path */
    public UrlPath {
        Places.of(pattern);
        if (!FIT.matcher(Places.without(pattern)).matches() || pattern.contains("..") || pattern.startsWith("//"))
            throw new IllegalArgumentException(pattern);
    }

    /** Whatever a document says stays within its part of the path. */
    String of(Errand errand, JsonNode document) {
        return Places.filled(pattern, errand, document, UrlPath::fit);
    }

    private static String fit(String text) {
        if (text.isBlank() || text.chars().allMatch(it -> it == '.'))
            throw new NotUnderstood(
                    NotUnderstood.Reason.INVALID, "A part of the path is '%s', which leads elsewhere".formatted(text));
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
