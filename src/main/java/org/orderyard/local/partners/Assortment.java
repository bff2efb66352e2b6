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

/** What is sold, and how much of it lay where at the opening; the facility that is asked first comes first. */
public record Assortment(SequencedMap<String, Map<String, Integer>> pieces) {
    /** @param openingStock of each facility a file of lines {@code sku,quantity} below a headline, or none */
    public static Assortment of(SequencedMap<String, Optional<Path>> openingStock) {
        var pieces = new LinkedHashMap<String, Map<String, Integer>>();
        openingStock.forEach((facility, file) ->
                pieces.put(facility, file.map(Assortment::read).orElse(Map.of())));
        return new Assortment(pieces);
    }

    List<String> facilities() {
        return List.copyOf(pieces.keySet());
    }

    /** Articles that lie together somewhere, so that one parcel can hold all of them; none where nothing is sold. */
    List<String> shelf(Random random) {
        var shelves = pieces.values().stream().filter(it -> !it.isEmpty()).toList();
        return shelves.isEmpty()
                ? List.of()
                : List.copyOf(shelves.get(random.nextInt(shelves.size())).keySet());
    }

    Optional<Integer> opening(String facility, String sku) {
        return Optional.ofNullable(pieces.getOrDefault(facility, Map.of()).get(sku));
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
