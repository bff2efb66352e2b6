package org.orderyard.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.orderyard.shop.AddedCodes;
import org.orderyard.shop.CodeName;

/** What partners' codes are called here: as people said it, else as the file {@code codes.json} of the partner's folder says it. */
final class Codes {
    private final AddedCodes added;
    private final Function<String, Optional<JsonNode>> files;
    private final Map<String, Map<String, String>> byPartner = new ConcurrentHashMap<>();

    /** @param added what people said; @param files a partner's file, if there is one */
    Codes(AddedCodes added, Function<String, Optional<JsonNode>> files) {
        this.added = added;
        this.files = files;
    }

    Optional<String> find(CodeName name) {
        return added.find(name, false)
                .or(() -> Optional.ofNullable(
                        byPartner.computeIfAbsent(name.partner(), this::read).get(folded(name.key()))));
    }

    /** What was said a moment ago counts: the message may have been released for it. */
    Optional<String> findAnew(CodeName name) {
        return find(name).or(() -> added.find(name, true));
    }

    private Map<String, String> read(String partner) {
        var codes = new TreeMap<String, String>();
        files.apply(partner + "/codes.json")
                .ifPresent(file -> file.properties()
                        .forEach(kind -> kind.getValue()
                                .properties()
                                .forEach(it -> codes.put(
                                        folded(kind.getKey() + ":" + it.getKey()),
                                        it.getValue().asText()))));
        return codes;
    }

    private static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
