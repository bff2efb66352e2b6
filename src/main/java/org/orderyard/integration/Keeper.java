package org.orderyard.integration;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import org.orderyard.intake.JmsMessages;
import org.orderyard.message.Headers;
import org.orderyard.message.RawMessage;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.jms.support.JmsUtils;
import org.springframework.stereotype.Component;

/** Puts messages into {@code in.<endpoint>}; returns when the broker has them on disk. */
@Component
class Keeper {
    private final JmsTemplate jms;
    private final ConnectionFactory broker;

    Keeper(@Qualifier("producerConnectionFactory") ConnectionFactory broker) {
        this.broker = broker;
        jms = new JmsTemplate(broker);
        jms.setDeliveryPersistent(true);
        jms.setExplicitQosEnabled(true);
    }

    /** @throws org.springframework.jms.JmsException if the broker does not take it: nothing was accepted then */
    void keep(RawMessage raw) {
        jms.send(queue(raw.endpoint()), session -> message(session, raw));
    }

    /** For many messages to one endpoint. */
    Stream stream(String endpoint) throws JMSException {
        return new Stream(broker.createConnection(), endpoint);
    }

    /** Messages that are kept a hundred at a time. */
    static final class Stream implements AutoCloseable {
        private static final int COMMIT = 100;

        private final Connection connection;
        private final Session session;
        private final MessageProducer producer;
        private int open;

        private Stream(Connection connection, String endpoint) throws JMSException {
            this.connection = connection;
            this.session = connection.createSession(true, Session.SESSION_TRANSACTED);
            this.producer = session.createProducer(session.createQueue(queue(endpoint)));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        }

        void keep(RawMessage raw) {
            try {
                producer.send(message(session, raw));
                if (++open == COMMIT) commit();
            } catch (JMSException e) {
                throw JmsUtils.convertJmsAccessException(e);
            }
        }

        /** What was kept since the last hundred is on disk afterwards. */
        void commit() throws JMSException {
            if (open > 0) session.commit();
            open = 0;
        }

        @Override
        public void close() throws JMSException {
            connection.close();
        }
    }

    private static String queue(String endpoint) {
        return "in." + endpoint;
    }

    private static Message message(Session session, RawMessage raw) throws JMSException {
        var message = session.createBytesMessage();
        message.writeBytes(raw.body());
        message.setStringProperty(JmsMessages.HEADERS, Headers.text(raw.headers()));
        return message;
    }
}
