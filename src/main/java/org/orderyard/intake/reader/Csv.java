package org.orderyard.intake.reader;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the CSV of an endpoint is written.
 *
 * @param charset where no byte order mark says another
 * @param quote empty: quotes are letters like any other
 * @param records which rows are one record
 */
public record Csv(Charset charset, char delimiter, Optional<Character> quote, Columns columns, Records records) {
    /** How the columns are called. */
    public sealed interface Columns {
        /** By the first row. */
        record FirstRow() implements Columns {}

        /** The text has none; without names here they are called 1, 2, 3. */
        record Named(List<String> names) implements Columns {
            public Named {
                names = List.copyOf(names);
            }
        }

        /** Rows are of several kinds, told apart by their first value. */
        record ByFirstValue(Map<String, List<String>> names) implements Columns {
            public ByFirstValue {
                names = Map.copyOf(names);
            }
        }
    }

    /** Which rows are one record. */
    public sealed interface Records {
        record Each() implements Records {}

        /** Those that stand together and have the same value in this column. */
        record GroupBy(String column) implements Records {}

        /** A row with this value begins one. */
        record StartsWith(String column, String value) implements Records {}
    }

    boolean hasHeader() {
        return columns instanceof Columns.FirstRow;
    }
}
