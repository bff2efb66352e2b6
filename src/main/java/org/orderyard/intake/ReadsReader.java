package org.orderyard.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderyard.intake.reader.Csv;
import org.orderyard.intake.reader.Csv.Columns;
import org.orderyard.intake.reader.Csv.Records;
import org.orderyard.intake.reader.Reads;
import org.orderyard.intake.reader.Reads.Format;

/** Reads what an endpoint says of formats: {@code reads}, {@code xml}, {@code csv} and {@code records}. */
final class ReadsReader {
    private static final Csv CSV =
            new Csv(StandardCharsets.UTF_8, ',', Optional.of('"'), new Columns.FirstRow(), new Records.Each());

    private final YamlMap yaml;

    private ReadsReader(YamlMap yaml) {
        this.yaml = yaml;
    }

    static Reads reads(YamlMap yaml) {
        return new ReadsReader(yaml).reads();
    }

    private Reads reads() {
        var formats = EnumSet.of(Format.JSON);
        yaml.texts("reads")
                .forEach(it -> formats.add(yaml.convertText(
                        "reads", it, Format.JSON, "a list of json, xml and csv", ReadsReader::format)));
        demand(formats, Format.XML, "xml");
        demand(formats, Format.CSV, "csv");
        var records = yaml.map("records");
        var reads = new Reads(
                formats,
                yaml.map("xml").map(ReadsReader::hasSchemaHints).orElse(false),
                csv(records.map(this::records).orElse(new Records.Each())),
                records.map(it -> it.texts("each")).orElse(List.of()));
        records.ifPresent(YamlMap::refuseUnknownWords);
        return reads;
    }

    private void demand(Set<Format> formats, Format format, String word) {
        if (yaml.has(word) && !formats.contains(format))
            yaml.problem(
                    yaml.line(word), "'%s' says how %s is read, and 'reads' does not name it".formatted(word, word));
    }

    private static Format format(String text) {
        return Format.valueOf(EndpointFile.constant(text));
    }

    private static boolean hasSchemaHints(YamlMap xml) {
        var hints = xml.convert("schema-hints", false, "refused or ignored", it -> switch (it) {
            case "refused" -> false;
            case "ignored" -> true;
            default -> throw new IllegalArgumentException(it);
        });
        xml.refuseUnknownWords();
        return hints;
    }

    private Csv csv(Records records) {
        return yaml.map("csv")
                .map(it -> csv(it, records))
                .orElse(new Csv(CSV.charset(), CSV.delimiter(), CSV.quote(), CSV.columns(), records));
    }

    private static Csv csv(YamlMap yaml, Records records) {
        var csv = new Csv(
                yaml.convert("charset", CSV.charset(), "a charset such as utf-8 or windows-1252", Charset::forName),
                yaml.convert(
                        "delimiter", CSV.delimiter(), "a single character such as , or ; or tab", ReadsReader::letter),
                yaml.convert("quote", CSV.quote(), "a single character such as \", or none", ReadsReader::quote),
                yaml.has("columns") ? columns(yaml) : CSV.columns(),
                records);
        if (csv.quote().filter(it -> it == csv.delimiter()).isPresent())
            yaml.problem(yaml.line("quote"), "'quote' and 'delimiter' are the same");
        yaml.refuseUnknownWords();
        return csv;
    }

    private static Columns columns(YamlMap yaml) {
        if (yaml.isMap("columns")) return byFirstValue(yaml.map("columns").orElseThrow());
        var names = yaml.texts("columns");
        if (names.equals(List.of("first-row"))) return new Columns.FirstRow();
        return new Columns.Named(names.equals(List.of("none")) ? List.of() : unique(yaml, names));
    }

    private static Columns byFirstValue(YamlMap kinds) {
        var names = new HashMap<String, List<String>>();
        kinds.words().forEach(it -> names.put(it, unique(kinds, kinds.texts(it))));
        return new Columns.ByFirstValue(Map.copyOf(names));
    }

    private static List<String> unique(YamlMap yaml, List<String> names) {
        if (names.stream().distinct().count() < names.size())
            yaml.problem(yaml.line(), "two columns have the same name: " + String.join(", ", names));
        return names;
    }

    private Records records(YamlMap records) {
        var column = records.text("group-by");
        var start = records.map("starts-with");
        if (column.isPresent() && start.isPresent())
            records.problem(records.line(), "'records' has 'group-by' or 'starts-with', not both");
        return column.<Records>map(Records.GroupBy::new)
                .or(() -> start.flatMap(ReadsReader::startsWith))
                .orElse(new Records.Each());
    }

    private static Optional<Records> startsWith(YamlMap start) {
        if (start.words().size() != 1) start.problem(start.line(), "'starts-with' is one column and its value");
        return start.words().stream()
                .findFirst()
                .flatMap(it -> start.text(it).map(value -> new Records.StartsWith(it, value)));
    }

    private static char letter(String text) {
        if (text.equals("tab")) return '\t';
        if (text.length() != 1 || text.isBlank() && !text.equals("\t")) throw new IllegalArgumentException(text);
        return text.charAt(0);
    }

    private static Optional<Character> quote(String text) {
        return text.equals("none") ? Optional.empty() : Optional.of(letter(text));
    }
}
