package org.orderyard.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.orderyard.shop.Shops;

/**
 * A document of an exporter that leaves attached to a mail.
 *
 * @param about what it is: a run with its file, or one record
 */
record ExportMail(JsonNode about) {
    private static final List<String> OF_ORDER =
            List.of("order", "externalId", "number", "channel", "currency", "total", "customer", "lines");

    String shop() {
        return about.path("shop").asText();
    }

    /** By the state of the order, if there is such a text, else by the exporter, else the one for all. */
    String template(Set<String> known) {
        var own = "staff/" + exporter();
        return Stream.of(own + "." + about.path("state").asText(), own)
                .filter(known::contains)
                .findFirst()
                .orElse("staff/export");
    }

    /** Those of the facility whose delivery it is about, as the exporter says now; none: the shop's staff. */
    List<String> addresses(Shops shops) {
        return shops.named(shop())
                .map(it -> it.exporters().get(exporter()))
                .map(it -> it.facilities().get(about.path("facility").asText()))
                .orElse(List.of());
    }

    ObjectNode document(String template, String file, List<String> addresses) {
        var mail = JsonNodeFactory.instance.objectNode().put("mail", template).put("shop", shop());
        addresses.forEach(mail.putArray("to")::add);
        mail.putObject("export")
                .put("name", exporter())
                .put("file", file)
                .put("records", about.path("records").asText("1"));
        OF_ORDER.stream().filter(about::has).forEach(it -> mail.set(it, about.path(it)));
        StreamSupport.stream(about.path("deliveries").spliterator(), false)
                .filter(it -> it.path("number").equals(about.path("delivery")))
                .forEach(it -> mail.set("delivery", it));
        return mail;
    }

    private String exporter() {
        return about.path("exporter").asText();
    }
}
