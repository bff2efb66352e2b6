package org.orderyard.integration;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row that no spreadsheet takes for a formula: what a sender wrote comes back to him in its cells. */
final class SafeCsv {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private SafeCsv() {}

    static String line(String... cells) {
        return Arrays.stream(cells).map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        var text = value.replace("\0", "");
        var harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        return harmless.chars().anyMatch(it -> ",\"\r\n".indexOf(it) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
