package org.orderyard.intake;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Empties the broker's own dead-letter and expiry address, the last net: what fell into it becomes a dead letter of the endpoint whose
 * queue it fell from, in the database before it is acknowledged. What took effect all the same is known by its key, and only acknowledged.
 */
@Component
class LastNet {
    static final String ADDRESS = "hub.dead";

    private static final Logger LOG = LoggerFactory.getLogger(LastNet.class);
    private static final int SOME = 100;

    private final ConnectionFactory broker;
    private final Endpoints endpoints;
    private final Preparation preparation;
    private final Batches batches;

    LastNet(
            @Qualifier("producerConnectionFactory") ConnectionFactory broker,
            Endpoints endpoints,
            Preparation preparation,
            Batches batches) {
        this.broker = broker;
        this.endpoints = endpoints;
        this.preparation = preparation;
        this.batches = batches;
    }

    @Scheduled(fixedDelayString = "${orderyard.last-net.every:5s}")
    void empty() {
        try (var connection = broker.createConnection();
                var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                var consumer = session.createConsumer(session.createQueue(ADDRESS))) {
            connection.start();
            while (keep(session, consumer) == SOME) LOG.debug("There may be more in {}", ADDRESS);
        } catch (JMSException | RuntimeException away) {
            LOG.warn("What is in {} stays there for now: {}", ADDRESS, away.getMessage());
        }
    }

    private int keep(Session session, MessageConsumer consumer) throws JMSException {
        var items = new ArrayList<Item>();
        var taken = 0;
        for (Message message; taken < SOME && (message = consumer.receiveNoWait()) != null; taken++)
            items.addAll(items(message));
        if (!items.isEmpty()) {
            LOG.warn("{} message(s) fell into {} and are dead letters now", items.size(), ADDRESS);
            batches.commit(items, List.of());
        }
        if (taken > 0) session.commit();
        return taken;
    }

    private List<Item> items(Message message) throws JMSException {
        var queue = text(message, "_AMQ_ORIG_QUEUE")
                .or(() -> text(message, "_AMQ_ORIG_ADDRESS"))
                .orElse(ADDRESS);
        // Nobody collected it: results are not meant to last.
        if (queue.endsWith(EndpointLint.RESULTS)) return List.of();
        var endpoint = endpoints.onQueue(queue).map(Endpoint::name).orElse(queue);
        var why = new Undelivered(queue, message.propertyExists("_AMQ_ACTUAL_EXPIRY"));
        return preparation.prepare(Incoming.fresh(JmsMessages.fallen(endpoint, message))).stream()
                .map(it -> it.givenUp(why))
                .toList();
    }

    private static Optional<String> text(Message message, String property) {
        try {
            return Optional.ofNullable(message.getStringProperty(property));
        } catch (JMSException absent) {
            return Optional.empty();
        }
    }
}
