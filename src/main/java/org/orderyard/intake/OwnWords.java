package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.springframework.stereotype.Component;

/**
 * What the hub's sentences quote of its own: names of endpoints, queues, shops, channels, facilities, and the words of the canonical
 * documents. Whatever else they quote comes from a message, and may be anything.
 */
@Component
public class OwnWords {
    private final Set<String> words = new HashSet<>();

    OwnWords(Endpoints endpoints, Shops shops) {
        endpoints.all().forEach(it -> {
            words.add(it.name());
            it.queues().forEach(queue -> words.add(queue.name()));
        });
        for (var shop : shops.all()) add(shop);
        try (var files = Files.list(endpoints.mappings().resolve("canonical"))) {
            files.filter(it -> it.toString().endsWith(".schema.json")).forEach(it -> add(read(it)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The canonical schemas cannot be read", unreadable);
        }
    }

    /** The sentence without what it quotes of messages. */
    public String unquoted(String sentence) {
        return Quotes.masked(sentence, words::contains);
    }

    private void add(Shop shop) {
        words.add(shop.name());
        words.addAll(shop.channels().keySet());
        shop.facilities().stream().map(Facility::code).forEach(words::add);
    }

    /** Names of members, and the values of closed lists. */
    private void add(JsonNode schema) {
        schema.path("properties").fieldNames().forEachRemaining(words::add);
        schema.path("enum").forEach(it -> words.add(it.asText()));
        if (schema.path("const").isTextual()) words.add(schema.path("const").asText());
        schema.forEach(this::add);
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), unreadable);
        }
    }
}
