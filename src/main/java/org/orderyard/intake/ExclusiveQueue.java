package org.orderyard.intake;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.time.Duration;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/** Has the broker give a queue to one reader only, of whichever node, until that one is gone: its messages take effect in the order they came. */
final class ExclusiveQueue {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ExclusiveQueue() {}

    /** @param connection a started one */
    static void ensure(Connection connection, String name) throws JMSException {
        try (var session = (ActiveMQSession) connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var wanted = QueueConfiguration.of(name)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setExclusive(true);
            var found = session.getCoreSession().queueQuery(SimpleString.of(name));
            if (!found.isExists()) session.getCoreSession().createQueue(wanted.setDurable(true));
            else if (!Boolean.TRUE.equals(found.isExclusive())) change(session, name);
        } catch (ActiveMQException refused) {
            throw new JMSException("Queue %s cannot be made exclusive: %s".formatted(name, refused.getMessage()));
        }
    }

    private static void change(ActiveMQSession session, String name) throws JMSException {
        try {
            var message = session.createMessage();
            JMSManagementHelper.putOperationInvocation(
                    message,
                    ResourceNames.BROKER,
                    "updateQueue",
                    QueueConfiguration.of(name).setExclusive(true).toJSON());
            var reply = answer(session, message);
            if (!JMSManagementHelper.hasOperationSucceeded(reply))
                throw new JMSException("Queue %s cannot be made exclusive: %s".formatted(name, reply));
        } catch (JMSException known) {
            throw known;
        } catch (Exception refused) {
            throw new JMSException("Queue %s cannot be made exclusive: %s".formatted(name, refused.getMessage()));
        }
    }

    /** A broker that does not answer must not hold up the pump for good. */
    private static Message answer(ActiveMQSession session, Message request) throws JMSException {
        var replies = session.createTemporaryQueue();
        request.setJMSReplyTo(replies);
        try (var producer = session.createProducer(session.createQueue("activemq.management"));
                var consumer = session.createConsumer(replies)) {
            producer.send(request);
            var answer = consumer.receive(PATIENCE.toMillis());
            if (answer == null) throw new JMSException("The broker does not answer within " + PATIENCE);
            return answer;
        }
    }
}
