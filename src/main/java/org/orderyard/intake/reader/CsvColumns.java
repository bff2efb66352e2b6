package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.orderyard.intake.reader.Csv.Columns;

/** What the values of a row are called. */
final class CsvColumns {
    private static final int LONGEST_EXCERPT = 200;

    private final Columns columns;
    private final List<String> header;

    private CsvColumns(Columns columns, List<String> header) {
        this.columns = columns;
        this.header = header;
    }

    /** @param header values of the first row, if that names the columns */
    static CsvColumns of(Csv csv, List<String> header) {
        return new CsvColumns(csv.columns(), csv.hasHeader() ? checked(header) : List.of());
    }

    /** Empty values are left out, as if their column were not there. */
    ObjectNode object(CsvRows.Row row, List<String> values) {
        var names = namesOf(row, values);
        if (values.size() < names.size() || values.stream().skip(names.size()).anyMatch(it -> !it.isBlank()))
            throw new Unreadable("line %d: %d values, where there are %d columns"
                    .formatted(row.line(), values.size(), names.size()));
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) if (!values.get(i).isEmpty()) object.put(names.get(i), values.get(i));
        return object;
    }

    /** The value of one column, as far as the row says; rows with too few values may still say it. */
    Optional<String> value(CsvRows.Row row, List<String> values, String column) {
        var index = namesOf(row, values).indexOf(column);
        return index < 0 || index >= values.size() ? Optional.empty() : Optional.of(values.get(index));
    }

    /** @throws Unreadable if the text has no such column */
    void demand(String column) {
        if (columns instanceof Columns.FirstRow && !header.contains(column))
            throw new Unreadable("no column '%s'; the first row has %s".formatted(column, shortened(header)));
    }

    /** What is no CSV at all may be one long line. */
    private static String shortened(List<String> header) {
        var text = String.join(", ", header);
        return text.length() > LONGEST_EXCERPT ? text.substring(0, LONGEST_EXCERPT) + " …" : text;
    }

    private List<String> namesOf(CsvRows.Row row, List<String> values) {
        return switch (columns) {
            case Columns.FirstRow _ -> header;
            case Columns.Named(var names) -> names.isEmpty() ? numbers(values.size()) : names;
            case Columns.ByFirstValue(Map<String, List<String>> names) ->
                Optional.ofNullable(names.get(values.getFirst()))
                        .orElseThrow(() -> new Unreadable("line %d: begins with none of %s"
                                .formatted(
                                        row.line(),
                                        names.keySet().stream().sorted().toList())));
        };
    }

    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    private static List<String> checked(List<String> header) {
        var names = header.stream().map(String::strip).toList();
        while (!names.isEmpty() && names.getLast().isEmpty()) names = names.subList(0, names.size() - 1);
        var seen = new HashSet<String>();
        for (var name : names) {
            if (name.isEmpty())
                throw new Unreadable("the first row names %d columns, but not all".formatted(names.size()));
            if (!seen.add(name)) throw new Unreadable("the first row names two columns '%s'".formatted(name));
        }
        return names;
    }
}
