package org.orderyard;

import java.util.regex.Pattern;

/**
 * palantir-java-format (2.101 too) loses the {@code _} of a record pattern such as {@code Cancel(_, var lines)} and
 * gives up. Named for the time of formatting, it survives.
 */
final class AnyPatterns {
    private static final Pattern ANY = Pattern.compile("(?<=[(,]\\s{0,40})_(?=\\s*[,)])");
    private static final String NAMED = "var " + "any__";

    private AnyPatterns() {}

    static String named(String source) {
        return ANY.matcher(source)
                .replaceAll(match -> isInRecordPattern(source, match.start()) ? NAMED : match.group());
    }

    static String unnamed(String source) {
        return source.replace(NAMED, "_");
    }

    /** The parenthesis around it follows the record's name; that of a lambda's parameters follows no name. */
    private static boolean isInRecordPattern(String source, int position) {
        var depth = 0;
        for (var at = position - 1; at > 0; at--) {
            depth += switch (source.charAt(at)) {
                case ')' -> 1;
                case '(' -> -1;
                default -> 0;
            };
            if (depth < 0) {
                return Character.isJavaIdentifierPart(source.charAt(at - 1)) || source.charAt(at - 1) == '>';
            }
        }
        return false;
    }
}
