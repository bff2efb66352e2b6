package org.orderyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orderyard.shop.MailSettings;

/** The words that templates may name, made of a mail document. All are always there, so that a word that is not is a mistake. */
final class Mailing {
    private Mailing() {}

    static Map<String, Object> words(JsonNode document, MailSettings settings) {
        var delivery = document.path("delivery");
        return Map.of(
                "shop", Map.of("name", text(document, "shop")),
                "order", order(document),
                "customer", texts(document.path("customer"), "name", "email"),
                "delivery",
                        Map.of(
                                "number", text(delivery, "number"),
                                "facility", text(delivery, "facility"),
                                "lines", lines(delivery),
                                "parcels", parcels(delivery, settings)),
                "shipment", shipment(document, settings),
                "mail", Map.of("subject", text(document, "subject")),
                "records", records(document),
                "export", texts(document.path("export"), "name", "file", "records"),
                "letters", letters(document.path("letters")));
    }

    private static Map<String, Object> order(JsonNode document) {
        var order = new LinkedHashMap<String, Object>();
        for (var word : List.of("externalId", "number", "channel", "currency", "total"))
            order.put(word, text(document, word));
        order.put("id", text(document, "order"));
        order.put("lines", lines(document));
        return order;
    }

    /** What one report says has left, in all the parcels that are known where it names none. */
    private static Map<String, Object> shipment(JsonNode document, MailSettings settings) {
        var shipment = document.path("shipment");
        var parcels = parcels(shipment, settings);
        return Map.of(
                "lines",
                shipment.isObject() ? left(shipment) : left(document.path("delivery")),
                "parcels",
                parcels.isEmpty() ? parcels(document.path("delivery"), settings) : parcels);
    }

    private static List<Map<String, Object>> left(JsonNode of) {
        return each(of.path("lines"))
                .filter(it -> it.path("shipped").asInt() > 0)
                .map(Mailing::line)
                .toList();
    }

    private static List<Map<String, Object>> lines(JsonNode of) {
        return each(of.path("lines")).map(Mailing::line).toList();
    }

    private static Map<String, Object> line(JsonNode it) {
        return Map.of(
                "sku", text(it, "sku"),
                "name", text(it, "name").isEmpty() ? text(it, "sku") : text(it, "name"),
                "quantity", it.path("quantity").asInt(),
                "shipped", it.path("shipped").asInt());
    }

    private static List<Map<String, Object>> parcels(JsonNode delivery, MailSettings settings) {
        return each(delivery.path("parcels"))
                .map(it -> Map.<String, Object>of(
                        "carrier", text(it, "carrier"),
                        "number", text(it, "number"),
                        "link", settings.trackingLink(text(it, "carrier"), text(it, "number"))))
                .toList();
    }

    private static List<Map<String, Object>> records(JsonNode document) {
        return each(document.path("records"))
                .map(it -> texts(it, "file", "status", "order", "outcome"))
                .toList();
    }

    private static Map<String, Object> letters(JsonNode letters) {
        return Map.of(
                "open",
                text(letters, "open"),
                "causes",
                each(letters.path("causes"))
                        .map(it -> texts(it, "endpoint", "kind", "cause", "letters", "letter", "link", "since"))
                        .toList());
    }

    private static Map<String, Object> texts(JsonNode of, String... names) {
        var texts = new LinkedHashMap<String, Object>();
        for (var it : names) texts.put(it, text(of, it));
        return texts;
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String text(JsonNode of, String name) {
        return of.path(name).asText("");
    }
}
