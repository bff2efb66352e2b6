package org.orderyard.intake.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.intake.reader.Csv.Records;

/** Puts rows together that are one record, one record at a time. What is wrong with a row costs its record only. */
final class CsvRecords {
    private final CsvRows rows;
    private final Records records;
    private final CsvValues values;
    private final int longest;
    private final Optional<CsvRows.Row> header;
    private final CsvColumns columns;
    private final Set<String> seen = new HashSet<>();
    private Optional<CsvRows.Row> next;
    private Optional<String> suspicion = Optional.empty();

    /** @throws Unreadable if the first row does not name the columns that are needed */
    CsvRecords(CsvRows rows, Csv csv, int longest) throws IOException {
        this.rows = rows;
        this.records = csv.records();
        this.values = new CsvValues(csv);
        this.longest = longest;
        this.header = csv.hasHeader() ? rows.next() : Optional.empty();
        this.columns = CsvColumns.of(csv, header.map(values::of).orElse(List.of()));
        switch (records) {
            case Records.Each() -> {}
            case Records.GroupBy(var column) -> columns.demand(column);
            case Records.StartsWith(var column, _) -> columns.demand(column);
        }
        this.next = rows.next();
    }

    CsvColumns columns() {
        return columns;
    }

    Optional<CsvRecord> next() throws IOException {
        if (next.isEmpty()) return Optional.empty();
        var first = next.get();
        next = rows.next();
        return Optional.of(
                switch (records) {
                    case Records.Each() -> record(List.of(first), Optional.empty());
                    case Records.GroupBy(var column) -> group(first, column);
                    case Records.StartsWith(var column, var value) -> started(first, column, value);
                });
    }

    private CsvRecord group(CsvRows.Row first, String column) throws IOException {
        var name = value(first, column).filter(it -> !it.isBlank());
        var doubt = suspicion;
        suspicion = Optional.empty();
        if (name.isEmpty()) {
            suspicion = Optional.of("line %d before it cannot be read and may be part of it".formatted(first.line()));
            return record(
                    List.of(first),
                    unreadable(first)
                            .or(() -> Optional.of("no '%s', which says what it is part of".formatted(column))));
        }
        var isBack = !seen.add(name.get());
        var group = more(first, it -> isPartOf(it, column, name.get()));
        return record(
                group,
                isBack
                        ? Optional.of(
                                "'%s' was there before, and other rows stand between: the rows of one record stand together"
                                        .formatted(name.get()))
                        : doubt);
    }

    /** A row that does not say what it is part of counts with those before it, and raises doubt about those behind it. */
    private boolean isPartOf(CsvRows.Row row, String column, String name) {
        var value = value(row, column).filter(it -> !it.isBlank());
        if (value.isEmpty())
            suspicion = Optional.of("line %d before it cannot be read and may be part of it".formatted(row.line()));
        return value.map(name::equals).orElse(true);
    }

    private CsvRecord started(CsvRows.Row first, String column, String value) throws IOException {
        var isStart = isStart(first, column, value);
        var group = more(first, it -> !isStart(it, column, value));
        return record(
                group,
                isStart
                        ? Optional.empty()
                        : unreadable(first)
                                .or(() -> Optional.of("no row with '%s' %s before it".formatted(column, value))));
    }

    private boolean isStart(CsvRows.Row row, String column, String value) {
        return value(row, column).filter(value::equals).isPresent();
    }

    private List<CsvRows.Row> more(CsvRows.Row first, java.util.function.Predicate<CsvRows.Row> belongs)
            throws IOException {
        var group = new ArrayList<>(List.of(first));
        var length = first.text().length();
        while (next.isPresent() && length <= longest && belongs.test(next.get())) {
            group.add(next.get());
            length += next.get().text().length();
            next = rows.next();
        }
        return group;
    }

    /** A wrong letter in another column does not hide of which record a row is. */
    private Optional<String> value(CsvRows.Row row, String column) {
        try {
            return columns.value(row, values.apart(row), column).filter(CsvValues::isSound);
        } catch (Unreadable _) {
            return Optional.empty();
        }
    }

    /** What is wrong with its letters or quotes, without the line, which is said beside every fault. */
    private Optional<String> unreadable(CsvRows.Row row) {
        try {
            values.of(row);
            return Optional.empty();
        } catch (Unreadable why) {
            return Optional.ofNullable(why.getMessage()).map(it -> it.replaceFirst("^line \\d+: ", ""));
        }
    }

    private CsvRecord record(List<CsvRows.Row> group, Optional<String> fault) {
        return new CsvRecord(header.map(CsvRows.Row::text), group, fault);
    }
}
