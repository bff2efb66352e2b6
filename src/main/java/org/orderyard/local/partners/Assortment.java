package org.orderyard.local.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What is sold, and how much of it lay where at the opening; the facility that is asked first comes first.
 *
 * @param files of facilities that read and write files, the endpoint by which their requests leave
 */
public record Assortment(SequencedMap<String, Map<String, Integer>> pieces, Map<String, String> files) {
    /** @param openingStock of each facility a file of lines {@code sku,quantity} below a headline, or none */
    public static Assortment of(SequencedMap<String, Optional<Path>> openingStock, Map<String, String> files) {
        var pieces = new LinkedHashMap<String, Map<String, Integer>>();
        openingStock.forEach((facility, file) ->
                pieces.put(facility, file.map(Assortment::read).orElse(Map.of())));
        return new Assortment(pieces, Map.copyOf(files));
    }

    List<String> facilities() {
        return List.copyOf(pieces.keySet());
    }

    Optional<String> filesOf(String facility) {
        return Optional.ofNullable(files.get(facility));
    }

    boolean isEmpty() {
        return shelves().isEmpty();
    }

    /** Articles that lie together somewhere, so that one parcel can hold all of them. */
    List<String> shelf(Random random) {
        var shelves = shelves();
        return List.copyOf(shelves.get(random.nextInt(shelves.size())).keySet());
    }

    Optional<Integer> opening(String facility, String sku) {
        return Optional.ofNullable(pieces.getOrDefault(facility, Map.of()).get(sku));
    }

    private List<Map<String, Integer>> shelves() {
        return pieces.values().stream().filter(it -> !it.isEmpty()).toList();
    }

    private static Map<String, Integer> read(Path file) {
        try {
            var pieces = new TreeMap<String, Integer>();
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(it -> !it.isBlank())
                    .map(it -> it.split(","))
                    .forEach(it -> pieces.put(it[0].strip(), Integer.parseInt(it[1].strip())));
            return pieces;
        } catch (IOException e) {
            throw new UncheckedIOException("Opening stock is not readable: " + file.toAbsolutePath(), e);
        }
    }
}
