package org.orderyard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which behaviour of the five systems' checklists has a test: {@code docs/coverage.md}. */
record CoverageTable(List<String> ids, SortedMap<String, SortedSet<String>> tests) {
    private static final Map<Character, String> SYSTEMS = Map.of(
            'Y', "Yes-Cart", 'C', "CORESense", 'H', "HotWax Commerce", 'R', "CRM.COM", 'W', "WebSphere Commerce");

    static CoverageTable of(Path idRanges, Collection<TaggedTest> tagged) {
        var ids = lines(idRanges).stream().flatMap(CoverageTable::expand).toList();
        var tests = new TreeMap<String, SortedSet<String>>();
        tagged.forEach(
                test -> tests.computeIfAbsent(test.tag(), _ -> new TreeSet<>()).add(test.name()));
        return new CoverageTable(ids, tests);
    }

    /** Tags that look like ids and are none: a typing mistake would claim a coverage that nobody can find. */
    List<String> unknown() {
        return tests.keySet().stream()
                .filter(tag -> tag.matches("[A-Z]\\d+") && !ids.contains(tag))
                .toList();
    }

    String markdown() {
        return Stream.of(
                        Stream.of(
                                "# Coverage of the five lifecycles",
                                "",
                                "Made by `CoverageTableTest` from the tags of the tests (`-Dcoverage=apply` rewrites"
                                        + " it).",
                                "",
                                "| system | ids | with a test |",
                                "|---|---|---|"),
                        systems().map(this::summary),
                        Stream.of("", "| id | tests |", "|---|---|"),
                        ids.stream().filter(tests::containsKey).map(this::row))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Stream<Character> systems() {
        return ids.stream().map(id -> id.charAt(0)).distinct();
    }

    private String summary(char system) {
        var all = ids.stream().filter(id -> id.charAt(0) == system).toList();
        var covered = all.stream().filter(tests::containsKey).count();
        return "| %s | %s–%s | %d of %d |"
                .formatted(SYSTEMS.get(system), all.getFirst(), all.getLast(), covered, all.size());
    }

    private String row(String id) {
        return "| %s | %s |".formatted(id, String.join(", ", tests.get(id)));
    }

    private static Stream<String> expand(String range) {
        var system = range.charAt(0);
        var first = Integer.parseInt(range.substring(1, 4));
        var last = Integer.parseInt(range.substring(6));
        return IntStream.rangeClosed(first, last).mapToObj(number -> "%s%03d".formatted(system, number));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
