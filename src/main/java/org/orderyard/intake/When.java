package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a kind of document is recognised: all that is said has to hold. */
public record When(
        Map<String, List<String>> headers,
        List<String> contentTypes,
        List<String> extensions,
        @Nullable String root,
        List<JsonPointer> present,
        List<JsonPointer> absent,
        Map<JsonPointer, List<String>> values) {
    private static final String FILE_NAME = "file-name";

    boolean holds(JsonNode document, Function<String, @Nullable String> header) {
        return (root == null || isRoot(document))
                && present.stream().noneMatch(at -> isMissing(document.at(at)))
                && absent.stream().allMatch(at -> isMissing(document.at(at)))
                && values.entrySet().stream().allMatch(it -> hasValue(document.at(it.getKey()), it.getValue()))
                && headers.entrySet().stream().allMatch(it -> isOneOf(header.apply(it.getKey()), it.getValue()))
                && (contentTypes.isEmpty() || isOneOf(header.apply("content-type"), contentTypes))
                && (extensions.isEmpty() || isOneOf(extension(header.apply(FILE_NAME)), extensions));
    }

    private static @Nullable String extension(@Nullable String file) {
        return file == null ? null : file.substring(file.lastIndexOf('.') + 1);
    }

    private boolean isRoot(JsonNode document) {
        return "array".equals(root) == document.isArray();
    }

    private static boolean isMissing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static boolean hasValue(JsonNode node, List<String> wanted) {
        return isOneOf(node.isValueNode() && !node.isNull() ? node.asText() : null, wanted);
    }

    /** A wanted text may end in {@code *}; {@code *} alone wants any text. */
    private static boolean isOneOf(@Nullable String text, List<String> wanted) {
        return text != null
                && wanted.stream()
                        .anyMatch(it -> it.endsWith("*")
                                ? text.regionMatches(true, 0, it, 0, it.length() - 1)
                                : text.equalsIgnoreCase(it));
    }
}
