package org.orderyard.intake.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows that are one record.
 *
 * @param header the row that names the columns, if there is one
 * @param fault why they can be no record, though each row may be readable
 */
record CsvRecord(Optional<String> header, List<CsvRows.Row> rows, Optional<String> fault) {
    int line() {
        return rows.getFirst().line();
    }

    /** As it is written, with the header before it: alone it says the same. */
    String text() {
        return header.map(it -> it + "\n").orElse("")
                + rows.stream().map(CsvRows.Row::text).collect(Collectors.joining("\n", "", "\n"));
    }
}
