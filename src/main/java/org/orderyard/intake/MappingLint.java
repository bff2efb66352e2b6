package org.orderyard.intake;

import com.schibsted.spt.data.jslt.JsltException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds what is wrong with a folder of mappings before a message does. */
public final class MappingLint {
    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private MappingLint(Path folder) {
        this.folder = folder;
    }

    public static List<Problem> check(Path mappings) {
        var lint = new MappingLint(mappings);
        lint.checkAll();
        return List.copyOf(lint.problems);
    }

    private void checkAll() {
        var endpoints = Endpoints.load(folder, problems);
        checkMappings();
        if (problems.isEmpty()) {
            var understanding = new Understanding(endpoints);
            endpoints.all().forEach(it -> checkSamples(it, understanding));
            endpoints.all().stream().filter(it -> it.out().isPresent()).forEach(this::checkOutSamples);
        }
    }

    private void checkMappings() {
        var mappings = new Mappings(folder);
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(it -> it.toString().endsWith(".jslt")).sorted().forEach(it -> compile(mappings, it));
        } catch (IOException e) {
            throw new UncheckedIOException("Mappings are not readable: " + folder, e);
        }
    }

    private void compile(Mappings mappings, Path file) {
        try {
            mappings.check(folder.relativize(file).toString().replace('\\', '/'));
        } catch (JsltException e) {
            problems.add(new Problem(
                    file, Math.max(e.getLine(), 0), "does not compile: " + oneLine(String.valueOf(e.getMessage()))));
        } catch (UncheckedIOException e) {
            problems.add(new Problem(
                    file, 1, "imports a file that is not there: " + oneLine(String.valueOf(e.getMessage()))));
        }
    }

    private static String oneLine(String message) {
        return message.strip()
                .lines()
                .limit(2)
                .reduce((a, b) -> a + " " + b.strip())
                .orElse("");
    }

    private void checkSamples(Endpoint endpoint, Understanding understanding) {
        var samples = Sample.of(endpoint);
        if (samples.isEmpty() && !endpoint.accepts().isEmpty()) {
            problems.add(new Problem(
                    endpoint.file(), 1, "has no samples; put a message and what is expected into samples/"));
        }
        samples.forEach(it -> checkSample(it, understanding));
    }

    private void checkSample(Sample sample, Understanding understanding) {
        if (!Files.exists(sample.expected())) {
            problems.add(new Problem(
                    sample.message(), 0, "has no " + sample.expected().getFileName()));
            return;
        }
        compare(sample.expected(), sample.outcome(understanding));
    }

    private void checkOutSamples(Endpoint endpoint) {
        var mappings = new Mappings(folder);
        var samples = OutSample.of(endpoint);
        if (samples.isEmpty()) {
            problems.add(new Problem(
                    endpoint.file(),
                    1,
                    "has no samples of what leaves; put a canonical document and what is expected into samples/out/"));
        }
        for (var sample : samples) {
            if (Files.exists(sample.expected())) compare(sample.expected(), sample.outcome(mappings));
            else
                problems.add(new Problem(
                        sample.document(), 0, "has no " + sample.expected().getFileName()));
        }
    }

    private void compare(Path file, String result) {
        var expected = Endpoints.text(file).lines().toList();
        var outcome = result.lines().toList();
        if (!expected.equals(outcome)) {
            problems.add(difference(file, expected, outcome));
        }
    }

    private static Problem difference(Path file, List<String> expected, List<String> outcome) {
        var line = 0;
        while (line < expected.size()
                && line < outcome.size()
                && expected.get(line).equals(outcome.get(line))) {
            line++;
        }
        var message = "expected " + lineAt(expected, line) + " but it becomes " + lineAt(outcome, line);
        return new Problem(file, line + 1, message);
    }

    private static String lineAt(List<String> lines, int line) {
        return line < lines.size() ? "'" + lines.get(line).strip() + "'" : "no more";
    }
}
