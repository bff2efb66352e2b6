package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.orderyard.shop.CodeKind;
import org.springframework.stereotype.Component;

/** What a partner's code may mean here, where that is a closed list: the words of the canonical schemas, and those of the partner's own file. */
@Component
class CodeValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path mappings;

    CodeValues(Endpoints endpoints) {
        this.mappings = endpoints.mappings();
    }

    /** Empty: anything. */
    Set<String> of(String partner, CodeKind kind) {
        var words = switch (kind) {
            case REASON -> words("canonical/Reject.schema.json", "/properties/reason/enum");
            case STATUS -> words("canonical/DeliveryUpdate.schema.json", "/properties/status/enum");
            case SKU, CARRIER, FACILITY -> Set.<String>of();
        };
        return words.isEmpty() ? words : and(words, words(partner + "/codes.json", "/" + kind.word()));
    }

    /** A partner of whose words none is canonical means something else by them: a payment's status, say. */
    private static Set<String> and(Set<String> canonical, Set<String> own) {
        if (!own.isEmpty() && Collections.disjoint(canonical, own)) return own;
        var all = new TreeSet<>(canonical);
        all.addAll(own);
        return all;
    }

    private Set<String> words(String file, String place) {
        var words = new TreeSet<String>();
        read(mappings.resolve(file)).at(place).forEach(it -> words.add(it.asText()));
        return words;
    }

    private static JsonNode read(Path file) {
        try {
            return Files.exists(file) ? JSON.readTree(file.toFile()) : JSON.createObjectNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }
}
