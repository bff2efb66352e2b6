package org.orderyard.console.codes;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.CsvRow;
import org.springframework.core.NestedExceptionUtils;

/** Codes as a CSV that a spreadsheet may keep: what begins like a formula has an apostrophe before it, there and back. */
final class CodeSheet {
    private static final List<String> COLUMNS = List.of("partner", "shop", "kind", "code", "value");
    private static final Pattern HARMLESS = Pattern.compile("^'[=+\\-@\t\r\n].*", Pattern.DOTALL);
    private static final int MOST = 10_000;

    private CodeSheet() {}

    /** @param line in the sheet, counted from 1; the first one names the columns */
    record Line(long line, CodeChanges.Wish wish) {}

    static String of(List<CodeList.Row> codes) {
        var text = new StringBuilder(CsvRow.of(COLUMNS));
        codes.forEach(it -> text.append(CsvRow.of(List.of(it.partner(), it.shop(), it.kind(), it.code(), it.value()))));
        return text.toString();
    }

    /** @throws BadParameter if it is no such sheet */
    static List<Line> lines(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var rows =
                format.parse(new StringReader(text.replaceFirst("^\uFEFF", "").strip()))) {
            if (!rows.getHeaderNames().containsAll(List.of("partner", "kind", "code", "value")))
                throw new BadParameter("The first row names the columns partner, shop, kind, code and value; it has %s"
                        .formatted(rows.getHeaderNames()));
            var lines = new ArrayList<Line>();
            for (var it : rows) {
                if (lines.size() == MOST)
                    throw new BadParameter("More than %,d rows: send fewer at once".formatted(MOST));
                lines.add(new Line(it.getRecordNumber() + 1, wish(it)));
            }
            return List.copyOf(lines);
        } catch (UncheckedIOException | IllegalArgumentException | IOException broken) {
            throw new BadParameter("That is no CSV: "
                    + NestedExceptionUtils.getMostSpecificCause(broken).getMessage());
        }
    }

    private static CodeChanges.Wish wish(CSVRecord row) {
        return new CodeChanges.Wish(
                cell(row, "shop"), cell(row, "partner"), cell(row, "kind"), cell(row, "code"), cell(row, "value"));
    }

    private static @Nullable String cell(CSVRecord row, String column) {
        return Optional.of(column)
                .filter(row::isSet)
                .map(row::get)
                .map(it -> HARMLESS.matcher(it).matches() ? it.substring(1) : it)
                .orElse(null);
    }
}
