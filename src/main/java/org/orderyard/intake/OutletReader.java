package org.orderyard.intake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.orderyard.intake.Endpoint.Retry;
import org.orderyard.intake.Outlet.Format;
import org.orderyard.intake.Outlet.Rest;

/** Reads the section {@code out} of an {@code endpoint.yaml}. */
final class OutletReader {
    private static final String A_TIME = "a time such as 500ms, 10s, 5m or 1h";
    private static final Retry RETRY = new Retry(30, Duration.ofSeconds(5), Duration.ofMinutes(10));
    private static final Rest REST = new Rest(5, Duration.ofSeconds(30), Duration.ofMinutes(5));
    private static final int MOST_PARALLEL = 16;

    private OutletReader() {}

    static Outlet outlet(YamlMap yaml) {
        var format = format(yaml);
        var outlet = new Outlet(
                yaml.texts("takes"),
                yaml.text("mapping").orElse(Mappings.IDENTITY),
                yaml.line(),
                format,
                yaml.convert(
                        "file-name",
                        new FileName("{id}." + ending(format)),
                        "made of letters, digits, '.', '_', '-' and {order}, {revision}, {id}, {run}, {target} or"
                            + " {/a/pointer}; {id}, {revision} or {run} is among them, so that no two documents share"
                            + " a name",
                        FileName::new),
                path(yaml, "path"),
                yaml.map("lookup").map(OutletReader::lookups).orElseGet(LinkedHashMap::new),
                yaml.map("retry").map(OutletReader::retry).orElse(RETRY),
                yaml.map("rest").map(OutletReader::rest).orElse(REST),
                yaml.number("parallel", 1));
        if (outlet.takes().isEmpty()) yaml.problem(yaml.line("takes"), "'takes' names at least one target");
        if (outlet.parallel() < 1 || outlet.parallel() > MOST_PARALLEL)
            yaml.problem(yaml.line("parallel"), "'parallel' is between 1 and " + MOST_PARALLEL);
        yaml.refuseUnknownWords();
        return outlet;
    }

    private static SequencedMap<String, UrlPath> lookups(YamlMap yaml) {
        var lookups = new LinkedHashMap<String, UrlPath>();
        for (var name : yaml.words()) {
            if (!name.matches("[a-z][a-z0-9_]*"))
                yaml.problem(yaml.line(name), "'%s' is a name of small letters, digits and '_'".formatted(name));
            path(yaml, name).ifPresent(it -> lookups.put(name, it));
        }
        return lookups;
    }

    private static Optional<UrlPath> path(YamlMap yaml, String word) {
        return yaml.convert(
                word,
                Optional.empty(),
                "a path with /, letters, digits and the words of 'file-name', such as /orders/{/externalId}/shipments",
                it -> Optional.of(new UrlPath(it)));
    }

    private static Format format(YamlMap yaml) {
        var columns = yaml.texts("columns");
        var delimiter = yaml.convert("delimiter", ',', "one character", OutletReader::single);
        var hasHeader = yaml.convert("header", true, "true or false", OutletReader::isTrue);
        var root = yaml.convert("root", "records", "the name of an XML element", OutletReader::element);
        return yaml.convert("format", new Format.Json(), "json, csv or xml", text -> switch (text) {
            case "json" -> new Format.Json();
            case "csv" -> csv(yaml, columns, delimiter, hasHeader);
            case "xml" -> new Format.Xml(root);
            default -> throw new IllegalArgumentException(text);
        });
    }

    private static Format csv(YamlMap yaml, List<String> columns, char delimiter, boolean hasHeader) {
        if (columns.isEmpty()) yaml.problem(yaml.line("format"), "'format: csv' needs 'columns'");
        return new Format.Csv(columns, delimiter, hasHeader);
    }

    private static String ending(Format format) {
        return switch (format) {
            case Format.Json() -> "json";
            case Format.Csv _ -> "csv";
            case Format.Xml _ -> "xml";
        };
    }

    private static Retry retry(YamlMap yaml) {
        var retry = new Retry(
                yaml.number("attempts", RETRY.attempts()),
                yaml.convert("after", RETRY.after(), A_TIME, EndpointFile::duration),
                yaml.convert("at-most", RETRY.atMost(), A_TIME, EndpointFile::duration));
        yaml.refuseUnknownWords();
        return retry;
    }

    private static Rest rest(YamlMap yaml) {
        var rest = new Rest(
                yaml.number("failures", REST.failures()),
                yaml.convert("pause", REST.pause(), A_TIME, EndpointFile::duration),
                yaml.convert("at-most", REST.atMost(), A_TIME, EndpointFile::duration));
        if (rest.failures() < 1) yaml.problem(yaml.line("failures"), "'failures' is 1 or more");
        yaml.refuseUnknownWords();
        return rest;
    }

    private static String element(String text) {
        if (!text.matches("[A-Za-z_][A-Za-z0-9._-]*")) throw new IllegalArgumentException(text);
        return text;
    }

    private static char single(String text) {
        if (text.length() != 1) throw new IllegalArgumentException(text);
        return text.charAt(0);
    }

    private static boolean isTrue(String text) {
        if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException(text);
        return text.equals("true");
    }
}
