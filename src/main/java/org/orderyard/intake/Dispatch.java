package org.orderyard.intake;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.List;
import java.util.Objects;
import org.orderyard.message.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Sends outbox rows outside the pump: what pages and jobs wrote, and what the relay finds. What fails is left to the relay. */
@Component
class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final ConnectionFactory broker;
    private final Outbox outbox;

    Dispatch(@Qualifier("producerConnectionFactory") ConnectionFactory broker, Outbox outbox) {
        this.broker = broker;
        this.outbox = outbox;
    }

    void send(List<Departure> departures) {
        for (var departure : departures) {
            try {
                send(departure.row());
                outbox.clear(List.of(departure.row().id()));
            } catch (JMSException away) {
                LOG.warn(
                        "Outbox message {} to {} is left to the relay: {}",
                        departure.row().id(),
                        departure.row().target(),
                        away.getMessage());
            }
        }
    }

    /** One message, one commit: returns when the broker has it on disk, or had it already. */
    void send(Outbox.Row row) throws JMSException {
        try (var connection = broker.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(null)) {
            Queue queue = Objects.requireNonNull(session.createQueue(row.target()));
            producer.send(
                    queue,
                    JmsMessages.of(session, row),
                    DeliveryMode.PERSISTENT,
                    Message.DEFAULT_PRIORITY,
                    JmsMessages.timeToLive(row));
        }
    }
}
