package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Duration;

/** Sends documents. The broker keeps those that are for later, so that a stop in between loses none. */
final class Post {
    private final Session session;
    private final MessageProducer producer;

    Post(Session session) throws JMSException {
        this.session = session;
        this.producer = session.createProducer(null);
    }

    void send(String queue, JsonNode document) throws JMSException {
        send(queue, document.toString());
    }

    void send(String queue, String document) throws JMSException {
        sendLater(Duration.ZERO, queue, document);
    }

    void sendLater(Duration delay, String queue, JsonNode document) throws JMSException {
        sendLater(delay, queue, document.toString());
    }

    static ObjectNode command(String name) {
        return JsonNodeFactory.instance.objectNode().put("command", name);
    }

    private void sendLater(Duration delay, String queue, String document) throws JMSException {
        producer.setDeliveryDelay(delay.toMillis());
        producer.send(session.createQueue(queue), session.createTextMessage(document));
    }
}
