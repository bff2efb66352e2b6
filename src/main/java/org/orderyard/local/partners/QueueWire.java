package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Requests as JSON on the queue of the facility, each acknowledged on its own; replies on the queue of all warehouses. */
final class QueueWire implements Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPLIES = "wms.replies";
    private static final int LOOK_MILLIS = 100;

    private final MessageConsumer requests;
    private final Post post;

    QueueWire(Session session, String facility, Post post) throws JMSException {
        this.requests = session.createConsumer(session.createQueue("wms.%s.requests".formatted(facility)));
        this.post = post;
    }

    @Override
    public Optional<Request> next() throws IOException, JMSException {
        var message = requests.receive(LOOK_MILLIS);
        return message == null ? Optional.empty() : Optional.of(request(message));
    }

    @Override
    public void send(Reply reply) throws JMSException {
        post.send(REPLIES, reply.json());
    }

    private static Request request(Message message) throws IOException, JMSException {
        var document = JSON.readTree(message.getBody(String.class));
        return new Request(
                document.path("request").asText(),
                kind(document.path("document").asText()),
                lines(document.path("lines")),
                document.path("shippingAddress").path("street").toString(),
                Carrier.parcel(UUID.fromString(message.getStringProperty("orderyard_message_id"))),
                message::acknowledge);
    }

    private static Request.Kind kind(String document) {
        return switch (document) {
            case "FulfilmentRequest" -> Request.Kind.SHIP;
            case "CancellationRequest" -> Request.Kind.STOP;
            default -> Request.Kind.OTHER;
        };
    }

    private static List<Line> lines(JsonNode lines) {
        var read = new ArrayList<Line>();
        for (var line : lines)
            read.add(new Line(line.path("sku").asText(), line.path("quantity").asInt()));
        return List.copyOf(read);
    }
}
