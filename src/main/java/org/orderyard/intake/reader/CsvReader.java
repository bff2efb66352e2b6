package org.orderyard.intake.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderyard.intake.reader.Csv.Records;

/** CSV to JSON: a row is an object of texts; several that are one record are its {@code rows}. */
public final class CsvReader {
    /**
     * @param text as it is written, with the row that names the columns
     * @param document what it says; empty if it is not readable
     * @param fault why not
     */
    public record Read(String text, Optional<JsonNode> document, Optional<Unreadable> fault) {}

    private final Csv csv;
    private final CsvValues values;
    private final int longest;

    /** @param longest of a record, in characters */
    public CsvReader(Csv csv, int longest) {
        this.csv = csv;
        this.values = new CsvValues(csv);
        this.longest = longest;
    }

    /**
     * @param charset if it is another than the endpoint's
     * @param line of the file that the first row behind the header stands in; empty: the body is all there is
     * @throws Unreadable if nothing of it can be read
     */
    public List<Read> read(byte[] body, Optional<Charset> charset, Optional<Integer> line) {
        var firstLine = line.map(it -> csv.hasHeader() ? it - 1 : it).orElse(1);
        try (var text = Decoded.reader(new ByteArrayInputStream(body), charset.orElse(csv.charset()))) {
            var records = new CsvRecords(new CsvRows(text, csv, longest, firstLine), csv, longest);
            var all = new ArrayList<Read>();
            for (var it = records.next(); it.isPresent(); it = records.next())
                all.add(read(it.get(), records.columns()));
            return all;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Read read(CsvRecord record, CsvColumns columns) {
        try {
            if (record.fault().isPresent())
                throw new Unreadable(
                        "line %d: %s".formatted(record.line(), record.fault().get()));
            return new Read(record.text(), Optional.of(document(record, columns)), Optional.empty());
        } catch (Unreadable why) {
            return new Read(record.text(), Optional.empty(), Optional.of(why));
        }
    }

    private JsonNode document(CsvRecord record, CsvColumns columns) {
        if (csv.records() instanceof Records.Each) return object(record.rows().getFirst(), columns);
        var document = JsonNodeFactory.instance.objectNode();
        var rows = document.putArray("rows");
        record.rows().forEach(it -> rows.add(object(it, columns)));
        return document;
    }

    private JsonNode object(CsvRows.Row row, CsvColumns columns) {
        return columns.object(row, values.of(row));
    }
}
