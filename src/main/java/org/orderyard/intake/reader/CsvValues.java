package org.orderyard.intake.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Takes a row apart. */
final class CsvValues {
    private static final char REPLACED = '\uFFFD';

    private final Csv csv;
    private final CSVFormat format;
    private final Pattern delimiter;

    CsvValues(Csv csv) {
        this.csv = csv;
        this.delimiter = Pattern.compile(Pattern.quote(String.valueOf(csv.delimiter())));
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(csv.delimiter())
                .setQuote(csv.quote().orElse(null))
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** @throws Unreadable if its quotes or its letters are wrong */
    List<String> of(CsvRows.Row row) {
        if (row.text().indexOf(REPLACED) >= 0) throw unreadable(row, "letters are not in " + csv.charset());
        if (row.text().indexOf('\0') >= 0) throw unreadable(row, "binary: it holds NUL");
        return apart(row);
    }

    /** Whether the letters of a value are right; others of its row may be wrong. */
    static boolean isSound(String value) {
        return value.indexOf(REPLACED) < 0 && value.indexOf('\0') < 0;
    }

    /**
     * Whatever its letters are.
     *
     * @throws Unreadable if its quotes are wrong
     */
    List<String> apart(CsvRows.Row row) {
        var text = row.text();
        var isPlain = csv.quote().isEmpty() || text.indexOf(csv.quote().get()) < 0;
        return isPlain ? Arrays.asList(delimiter.split(text, -1)) : quoted(row);
    }

    private List<String> quoted(CsvRows.Row row) {
        try (var parser = format.parse(new java.io.StringReader(row.text()))) {
            var values = new ArrayList<String>();
            parser.forEach(it -> it.forEach(values::add));
            return values;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw unreadable(row, "a quote is not closed, or letters stand behind a closing quote");
        }
    }

    private static Unreadable unreadable(CsvRows.Row row, String why) {
        return new Unreadable("line %d: %s".formatted(row.line(), why));
    }
}
