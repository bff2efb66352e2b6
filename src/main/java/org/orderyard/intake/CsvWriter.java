package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of values as CSV (RFC 4180, UTF-8). A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
final class CsvWriter {
    private static final String LINE_END = "\r\n";
    private static final String FORMULAS = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Outlet.Format.Csv format;

    CsvWriter(Outlet.Format.Csv format) {
        this.format = format;
    }

    /** @param document an object, or a list of them: a row each */
    byte[] write(JsonNode document) {
        return (head() + rows(document)).getBytes(StandardCharsets.UTF_8);
    }

    String head() {
        return format.hasHeader() ? line(format.columns()) : "";
    }

    String rows(JsonNode document) {
        if (!document.isArray()) return row(document);
        var text = new StringBuilder();
        document.forEach(it -> text.append(row(it)));
        return text.toString();
    }

    private String row(JsonNode row) {
        if (!row.isObject()) throw unfit("a row is an object, and this " + Outline.of(row));
        row.fieldNames().forEachRemaining(it -> {
            if (!format.columns().contains(it)) throw unfit("'%s' is none of the columns".formatted(it));
        });
        return line(format.columns().stream().map(it -> value(row.path(it), it)).toList());
    }

    private static String value(JsonNode value, String column) {
        if (value.isContainerNode()) throw unfit("column '%s' holds a list or an object".formatted(column));
        return value.isNull() ? "" : value.asText("");
    }

    private String line(List<String> cells) {
        return cells.stream().map(this::cell).collect(Collectors.joining(String.valueOf(format.delimiter())))
                + LINE_END;
    }

    private String cell(String value) {
        var text = harmless(value.replace("\0", ""));
        var isQuoted = text.indexOf(format.delimiter()) >= 0 || text.chars().anyMatch(it -> "\"\r\n".indexOf(it) >= 0);
        return isQuoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** What begins with NUL begins, without it, with what stands behind it. Plain numbers are no formulas. */
    private static String harmless(String text) {
        var isFormula = !text.isEmpty()
                && FORMULAS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return isFormula ? "'" + text : text;
    }

    private static NotUnderstood unfit(String what) {
        return new NotUnderstood(NotUnderstood.Reason.INVALID, "The mapping's result is no CSV: " + what);
    }
}
