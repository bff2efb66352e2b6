package org.orderyard.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.orderyard.message.Identity;

/**
 * All files that have a say in how messages of an endpoint are understood: those of its folder, and of the folders that these name.
 *
 * @param files text by path inside the folder of mappings
 */
record MappingSource(String name, SortedMap<String, String> files) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static MappingSource of(String name, String definition) {
        try {
            return new MappingSource(name, JSON.readValue(definition, new TypeReference<TreeMap<String, String>>() {}));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("The published mapping " + name + " is no JSON object", broken);
        }
    }

    /** @throws IllegalArgumentException if it was not among the files that were published */
    String text(String path) {
        return Optional.ofNullable(files.get(path))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Mapping %s was published without a file %s".formatted(name, path)));
    }

    String definition() {
        try {
            return JSON.writeValueAsString(files);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String checksum() {
        return HexFormat.of().formatHex(Identity.hash(definition().getBytes(StandardCharsets.UTF_8)));
    }

    /** Files that are not the same in both. */
    Set<String> difference(MappingSource other) {
        var all = new TreeSet<>(files.keySet());
        all.addAll(other.files.keySet());
        all.removeIf(it -> Objects.equals(files.get(it), other.files.get(it)));
        return all;
    }
}
