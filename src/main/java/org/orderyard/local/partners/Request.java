package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** What the hub asks of a warehouse, with the message that brought it. */
record Request(Message message, JsonNode document) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Request in(Message message) throws IOException, JMSException {
        return new Request(message, JSON.readTree(message.getBody(String.class)));
    }

    String id() {
        return document.path("request").asText();
    }

    boolean isToShip() {
        return document.path("document").asText().equals("FulfilmentRequest");
    }

    boolean isToStop() {
        return document.path("document").asText().equals("CancellationRequest");
    }

    boolean isToPostBox() {
        return Customer.isPostBox(document.path("shippingAddress").path("street"));
    }

    boolean isFirstAttempt() {
        return document.path("attempt").asInt() <= 1;
    }

    JsonNode lines() {
        return document.path("lines");
    }

    /** The same when the request comes again after a stop; another one in another installation. */
    String parcel() throws JMSException {
        var id = UUID.fromString(message.getStringProperty("orderyard_message_id"));
        return "0034%016d"
                .formatted(Math.floorMod(
                        id.getLeastSignificantBits() ^ id.getMostSignificantBits(), 10_000_000_000_000_000L));
    }

    ObjectNode update(String status, Instant now) {
        return Post.command("DeliveryUpdate")
                .put("request", id())
                .put("status", status)
                .put("at", now.toString());
    }

    ObjectNode reject(String reason, String comment, Instant now) {
        return Post.command("Reject")
                .put("request", id())
                .put("reason", reason)
                .put("comment", comment)
                .put("at", now.toString());
    }
}
