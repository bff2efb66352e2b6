package org.orderyard.local.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** A CSV file as it grows: a row is cells by column, and those that are not said are empty. */
final class Table {
    private final List<String> columns;
    private final List<Map<String, Object>> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    /** To be filled. */
    Map<String, Object> addRow() {
        rows.add(new HashMap<>());
        return rows.getLast();
    }

    String text() {
        var lines = rows.stream()
                .map(row -> columns.stream().map(it -> row.getOrDefault(it, "")).toArray())
                .map(CSVFormat.DEFAULT::format)
                .collect(Collectors.joining("\r\n", "\r\n", "\r\n"));
        return CSVFormat.DEFAULT.format(columns.toArray()) + lines;
    }
}
