package org.orderyard.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All mappings as they lie in their files, read once: most endpoints share most folders.
 *
 * @param files text by path inside the folder of mappings, by folder
 * @param named the folders that the files of a folder name
 */
record MappingFolders(Map<String, SortedMap<String, String>> files, Map<String, Set<String>> named) {
    static MappingFolders read(Path mappings) {
        var files = list(mappings)
                .filter(Files::isDirectory)
                .collect(Collectors.toMap(it -> String.valueOf(it.getFileName()), it -> texts(mappings, it)));
        var named = files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> named(it.getValue().values(), files.keySet())));
        return new MappingFolders(files, named);
    }

    /** With the folders that the endpoint's own names, those that these name, and so on. */
    MappingSource source(String endpoint) {
        var all = new TreeMap<String, String>();
        var seen = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(endpoint, "canonical"));
        while (!ahead.isEmpty()) {
            var folder = ahead.remove();
            if (!files.containsKey(folder) || !seen.add(folder)) continue;
            all.putAll(files.get(folder));
            ahead.addAll(named.get(folder));
        }
        return new MappingSource(endpoint, all);
    }

    /** A folder is named by a path ({@code shopify/order.jslt}) or as another endpoint ({@code like: shopify}). */
    private static Set<String> named(Iterable<String> texts, Set<String> folders) {
        var named = new TreeSet<String>();
        for (var text : texts)
            for (var folder : folders)
                if (text.contains(folder + "/") || text.contains("like: " + folder)) named.add(folder);
        return named;
    }

    /** Samples lie deeper: they say what is expected, not how it comes about. */
    private static SortedMap<String, String> texts(Path mappings, Path folder) {
        return list(folder)
                .filter(Files::isRegularFile)
                .collect(Collectors.toMap(
                        it -> mappings.relativize(it).toString().replace('\\', '/'),
                        Endpoints::text,
                        (one, _) -> one,
                        TreeMap::new));
    }

    private static Stream<Path> list(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Mappings are not readable: " + folder, e);
        }
    }
}
