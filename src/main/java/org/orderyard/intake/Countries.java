package org.orderyard.intake;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries by code or English name. */
final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> BY_NAME = CODES.stream()
            .collect(toMap(
                    it -> Locale.of("", it).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT),
                    it -> it,
                    (first, _) -> first));

    private Countries() {}

    /** The ISO code, or null for what is no country known by this text. */
    static JsonNode code(JsonNode node) {
        var text = node.asText("").strip();
        var code = text.toUpperCase(Locale.ROOT);
        var found = CODES.contains(code) ? code : BY_NAME.get(text.toLowerCase(Locale.ROOT));
        return found == null ? NullNode.instance : TextNode.valueOf(found);
    }
}
