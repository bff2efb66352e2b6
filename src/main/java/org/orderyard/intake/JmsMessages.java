package org.orderyard.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;
import org.orderyard.message.FileRecords;
import org.orderyard.message.Headers;
import org.orderyard.message.Outbox;
import org.orderyard.message.RawMessage;

/** JMS messages as raw messages, and outbox rows as JMS messages. */
public final class JmsMessages {
    /** Transport headers of what came through a door, as one JSON object: their names are no Java identifiers. */
    public static final String HEADERS = "orderyard_headers";

    /** Header under which the ledger keeps how the sender calls his message, if he does. */
    static final String CORRELATION_ID = "orderyard-correlation-id";

    /** Header under which the ledger keeps the queue on which the sender wants to be told the outcome. */
    static final String REPLY_TO = "orderyard-reply-to";

    /** Names in an outbox row's headers for what is no property of a JMS message. */
    static final String CORRELATION = "JMSCorrelationID";

    static final String TIME_TO_LIVE = "JMSTimeToLive";

    /** How the queues begin on which the hub itself keeps what came another way. */
    static final String DOORS = "in.";

    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    private JmsMessages() {}

    static Incoming incoming(String endpoint, Message message) throws JMSException {
        return Incoming.fresh(raw(endpoint, message), message.getIntProperty("JMSXDeliveryCount"));
    }

    /** What the broker put aside: a message of the endpoint whose queue it fell from. */
    static RawMessage fallen(String endpoint, Message message) throws JMSException {
        return raw(endpoint, message);
    }

    private static RawMessage raw(String endpoint, Message message) throws JMSException {
        var headers = headers(message);
        return new RawMessage(endpoint, body(message), headers, transportId(message, headers));
    }

    /** A record of a file stays the same when it is sent a second time after a crash. */
    private static String transportId(Message message, Map<String, String> headers) throws JMSException {
        var place = FileRecords.place(headers);
        return headers.containsKey(FileRecords.FILE) && place.isPresent()
                ? "file:%s#%s".formatted(headers.get(FileRecords.FILE), place.get())
                : Optional.ofNullable(message.getJMSMessageID()).orElse("none");
    }

    /** The row's id keeps a second sending from being delivered twice, and lets the receiver key on it. */
    public static Message of(Session session, Outbox.Row row) throws JMSException {
        var message = session.createTextMessage(row.document());
        message.setStringProperty(DUPLICATE_ID, row.id().toString());
        message.setStringProperty("orderyard_message_id", row.id().toString());
        for (var header : row.headers().entrySet()) {
            if (header.getKey().equals(CORRELATION)) message.setJMSCorrelationID(header.getValue());
            else if (!header.getKey().equals(TIME_TO_LIVE))
                message.setStringProperty(header.getKey(), header.getValue());
        }
        return message;
    }

    /** Milliseconds after which nobody needs the row's message any more; 0: never. */
    static long timeToLive(Outbox.Row row) {
        return Long.parseLong(row.headers().getOrDefault(TIME_TO_LIVE, "0"));
    }

    static Message of(Session session, Answer answer) throws JMSException {
        var message = session.createTextMessage(answer.document());
        message.setJMSCorrelationID(answer.correlation());
        return message;
    }

    /** Objects are never deserialised: their bytes are kept as they are. */
    private static byte[] body(Message message) throws JMSException {
        return switch (message) {
            case TextMessage text ->
                Optional.ofNullable(text.getText()).orElse("").getBytes(StandardCharsets.UTF_8);
            case BytesMessage bytes -> {
                var body = new byte[Math.toIntExact(bytes.getBodyLength())];
                bytes.readBytes(body);
                yield body;
            }
            case ActiveMQMessage other -> untouched(other);
            default -> new byte[0];
        };
    }

    private static byte[] untouched(ActiveMQMessage message) {
        var buffer = message.getCoreMessage().getReadOnlyBodyBuffer();
        var body = new byte[buffer.readableBytes()];
        buffer.readBytes(body);
        return body;
    }

    private static Map<String, String> headers(Message message) throws JMSException {
        var headers = new HashMap<String, String>();
        for (var name : Collections.<String>list(names(message))) {
            var isControl = name.startsWith("JMS")
                    || name.startsWith("_AMQ")
                    || name.startsWith("__")
                    || name.toLowerCase(Locale.ROOT).startsWith("camel");
            if (!isControl) headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(message.getObjectProperty(name)));
        }
        var fromDoor = headers.remove(HEADERS);
        if (fromDoor != null) headers.putAll(Headers.readable(fromDoor).orElse(Map.of(HEADERS, fromDoor)));
        // Ours alone: who sets them passes for a record of somebody's file, or has the hub answer where it must not.
        if (!isFromDoor(message)) headers.keySet().removeIf(it -> it.startsWith(Headers.OURS));
        headers.keySet().removeAll(Set.of(CORRELATION_ID, REPLY_TO));
        correlation(message).ifPresent(it -> headers.put(CORRELATION_ID, it));
        replyTo(message).ifPresent(it -> headers.put(REPLY_TO, it));
        return headers;
    }

    /** Only the hub may send to the queues behind its doors; what the broker put aside came from the queue that it names. */
    private static boolean isFromDoor(Message message) throws JMSException {
        var queue = message.getJMSDestination() instanceof ActiveMQDestination it ? it.getAddress() : "";
        var from = queue.equals(LastNet.ADDRESS) ? message.getStringProperty("_AMQ_ORIG_ADDRESS") : queue;
        return from != null && from.startsWith(DOORS);
    }

    private static Optional<String> correlation(Message message) throws JMSException {
        return Optional.ofNullable(message.getJMSCorrelationID()).filter(it -> !it.isBlank());
    }

    /** A name that makes no sense is none: it must not stop the message. */
    private static Optional<String> replyTo(Message message) {
        try {
            return message.getJMSReplyTo() instanceof ActiveMQDestination queue && queue.isQueue()
                    ? Optional.of(queue.getAddress())
                    : Optional.empty();
        } catch (JMSException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static java.util.Enumeration<String> names(Message message) throws JMSException {
        return (java.util.Enumeration<String>) message.getPropertyNames();
    }
}
