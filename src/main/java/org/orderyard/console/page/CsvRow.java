package org.orderyard.console.page;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** A row of a sheet that people take home: what a spreadsheet would take for a formula has an apostrophe before it. */
public final class CsvRow {
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private CsvRow() {}

    public static String of(List<String> cells) {
        return CSVFormat.RFC4180.format(cells.stream()
                        .map(it -> FORMULA.matcher(it).matches() ? "'" + it : it)
                        .toArray())
                + "\r\n";
    }
}
