package org.orderyard.console.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Quotes;
import org.orderyard.shop.Permission;

/** Personal data as a person without UNMASK sees it: visibly masked, never left out silently. */
public final class Masking {
    private static final String MASK = "•••";
    /** What only begins like JSON, as a row of CSV may, is none. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Set<String> PERSONAL = Set.of(
            "address1",
            "address2",
            "address_1",
            "address_2",
            "browser_ip",
            "city",
            "company",
            "contact_email",
            "customer_ip_address",
            "customer_note",
            "email",
            "first_name",
            "firstname",
            "full_name",
            "last_name",
            "lastname",
            "latitude",
            "longitude",
            "name",
            "note",
            "phone",
            "postalcode",
            "postcode",
            "street",
            "zip");

    private Masking() {}

    public static String name(Person person, String name) {
        return person.may(Permission.UNMASK) || name.length() < 3 ? name : name.substring(0, 2) + MASK;
    }

    /** What a sentence of the hub quotes from a message may be anything. */
    public static String sentence(Person person, String sentence) {
        return person.may(Permission.UNMASK) ? sentence : quotes(sentence);
    }

    /** A payload that is no JSON cannot be masked in part, so that it is not shown at all. */
    public static String payload(Person person, byte[] body) {
        if (person.may(Permission.UNMASK)) return new String(body, StandardCharsets.UTF_8);
        return masked(body).orElse("%s (%,d bytes; seeing them needs permission UNMASK)".formatted(MASK, body.length));
    }

    /** Masked for everybody; empty if it is no JSON. */
    public static Optional<String> masked(byte[] body) {
        try {
            return Optional.of(masked(JSON.readTree(new String(body, StandardCharsets.UTF_8)))
                    .toString());
        } catch (JsonProcessingException | RuntimeException _) {
            return Optional.empty();
        }
    }

    /** What a sentence quotes, masked for everybody. */
    public static String quotes(String sentence) {
        return Quotes.masked(sentence);
    }

    private static JsonNode masked(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(it -> it.setValue(member(it.getKey(), it.getValue())));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) array.set(i, masked(array.get(i)));
            }
            default -> {}
        }
        return node;
    }

    private static JsonNode member(String name, JsonNode value) {
        if (!PERSONAL.contains(name.toLowerCase(Locale.ROOT)) || value.isNull()) return masked(value);
        if (value.isValueNode()) return TextNode.valueOf(MASK);
        // A street may have several lines.
        var areTexts = value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
        return areTexts ? TextNode.valueOf(MASK) : masked(value);
    }
}
