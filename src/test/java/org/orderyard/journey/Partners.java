package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.orderyard.local.EmbeddedBroker;
import org.orderyard.local.Secrets;

/** Shop, warehouses and carrier, as strangers at the acceptor of the broker. */
public class Partners {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OUT = List.of(
            "wms.BERLIN.requests",
            "wms.HAMBURG.requests",
            "wms.NORTH.requests",
            "wms.SOUTH.requests",
            "channels.ecommerce.notices",
            "channels.pos.notices",
            "channels.ebay.notices",
            "channels.soi.notices");

    /** A document that a partner received. */
    public record Received(String queue, String id, JsonNode document) {
        public String request() {
            return document.path("request").asText();
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<JMSContext> listening = new ArrayList<>();
    private final JMSContext sender;

    public Partners(EmbeddedBroker broker, Secrets secrets) {
        var password = secrets.passwords("artemis", EmbeddedBroker.HUB, EmbeddedBroker.PARTNER)
                .get(EmbeddedBroker.PARTNER);
        var factory = new ActiveMQConnectionFactory(broker.partnerUrl(), EmbeddedBroker.PARTNER, password);
        sender = factory.createContext(Session.AUTO_ACKNOWLEDGE);
        for (var queue : OUT) {
            var context = factory.createContext(Session.AUTO_ACKNOWLEDGE);
            context.createConsumer(context.createQueue(queue)).setMessageListener(it -> receive(queue, it));
            listening.add(context);
        }
    }

    public synchronized void send(String queue, String body) {
        sender.createProducer().send(sender.createQueue(queue), body);
    }

    public synchronized void send(String queue, String body, String property, String value) {
        sender.createProducer().setProperty(property, value).send(sender.createQueue(queue), body);
    }

    public synchronized void send(String queue, java.io.Serializable object) {
        sender.createProducer().send(sender.createQueue(queue), object);
    }

    public synchronized void send(String queue, byte[] body) {
        sender.createProducer().send(sender.createQueue(queue), body);
    }

    /** Sends as somebody who waits for an answer, on a queue that he names or on a temporary one of his own. */
    public synchronized JsonNode asks(String queue, String body, java.util.Optional<String> replyTo, String answeredOn)
            throws JMSException, IOException {
        var own = sender.createTemporaryQueue();
        var message = sender.createTextMessage(body);
        message.setJMSCorrelationID(java.util.UUID.randomUUID().toString());
        message.setJMSReplyTo(
                replyTo.<jakarta.jms.Queue>map(sender::createQueue).orElse(own));
        sender.createProducer().send(sender.createQueue(queue), message);
        var listened = answeredOn.isEmpty() ? own : sender.createQueue(answeredOn);
        return answer(listened, message.getJMSCorrelationID());
    }

    /** Sends what nobody needs a moment later, and returns when that moment is over. */
    public synchronized void sendForAMoment(String queue, String body) throws JMSException {
        var message = sender.createTextMessage(body);
        sender.createProducer().setTimeToLive(20).send(sender.createQueue(queue), message);
        // The context has one producer behind all that it gives out.
        sender.createProducer().setTimeToLive(0);
        await().until(() -> System.currentTimeMillis() > message.getJMSExpiration());
    }

    /** What a sender who says nothing but his message reads on the queue of results, by his message's id. */
    public synchronized JsonNode told(String queue, String body) throws JMSException, IOException {
        return answer(sender.createQueue(queue + ".results"), put(queue, body));
    }

    /** Sends and does not look at the answer. @return the id by which it is told */
    public synchronized String put(String queue, String body) throws JMSException {
        var message = sender.createTextMessage(body);
        sender.createProducer().send(sender.createQueue(queue), message);
        return message.getJMSMessageID();
    }

    public JsonNode answer(String queue, String correlation) throws JMSException, IOException {
        return answer(sender.createQueue(queue), correlation);
    }

    private synchronized JsonNode answer(jakarta.jms.Destination queue, String correlation)
            throws JMSException, IOException {
        try (var consumer = sender.createConsumer(queue, "JMSCorrelationID = '%s'".formatted(correlation))) {
            var answer = consumer.receive(10_000);
            assertThat(answer).as("answer to " + correlation).isNotNull();
            assertThat(answer.getJMSExpiration()).isPositive();
            return JSON.readTree(((TextMessage) answer).getText());
        }
    }

    /** Takes the next message of a queue that nobody else reads. */
    public synchronized JsonNode take(String queue) throws JMSException, IOException {
        try (var consumer = sender.createConsumer(sender.createQueue(queue))) {
            var message = consumer.receive(15_000);
            assertThat(message).as("message on " + queue).isNotNull();
            return JSON.readTree(((TextMessage) message).getText());
        }
    }

    /** The n-th fulfilment request (from 1) of an order at a facility. */
    public String request(String externalId, String facility, int n) {
        return await(facility + " has " + n + " request(s) of " + externalId)
                .atMost(Duration.ofSeconds(10))
                .until(() -> requests(externalId, facility, "FulfilmentRequest"), it -> it.size() >= n)
                .get(n - 1)
                .request();
    }

    /** The request to cancel that a facility was sent. */
    public String cancellation(String externalId, String facility) {
        return await(facility + " is asked to cancel " + externalId)
                .atMost(Duration.ofSeconds(10))
                .until(() -> requests(externalId, facility, "CancellationRequest"), it -> !it.isEmpty())
                .getFirst()
                .request();
    }

    public List<Received> requests(String externalId, String facility, String document) {
        return received.stream()
                .filter(it -> it.queue().equals("wms.%s.requests".formatted(facility)))
                .filter(it -> it.document().path("externalId").asText().equals(externalId))
                .filter(it -> it.document().path("document").asText().equals(document))
                .toList();
    }

    public void awaitNotice(String externalId, String notice) {
        await("notice " + notice + " of " + externalId)
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(notices(externalId)).contains(notice));
    }

    public List<String> notices(String externalId) {
        return received.stream()
                .filter(it -> it.queue().startsWith("channels."))
                .filter(it -> it.document().path("externalId").asText().equals(externalId))
                .peek(it -> Notices.assertIsAsPromised(it.document()))
                .map(it -> it.document().path("notice").asText())
                .toList();
    }

    @PreDestroy
    void leave() {
        listening.forEach(JMSContext::close);
        sender.close();
    }

    private void receive(String queue, Message message) {
        try {
            received.add(new Received(
                    queue,
                    message.getStringProperty("orderyard_message_id"),
                    JSON.readTree(((TextMessage) message).getText())));
        } catch (JMSException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
