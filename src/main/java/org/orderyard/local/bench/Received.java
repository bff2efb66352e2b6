package org.orderyard.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;

/** A document of the hub. @param isNew false if the partner has had a message of this id, and so must change nothing */
record Received(String id, JsonNode document, boolean isNew) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static String id(Message message) throws JMSException {
        var id = message.getStringProperty("orderyard_message_id");
        return id == null ? message.getJMSMessageID() : id;
    }

    static Received of(Message message, boolean isNew) throws JMSException {
        try {
            return new Received(id(message), JSON.readTree(((TextMessage) message).getText()), isNew);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The hub sent what is no JSON: " + message, e);
        }
    }

    String text(String member) {
        return document.path(member).asText();
    }
}
