package org.orderyard.intake;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.QueueRequestor;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;

/** Has the broker give a queue to one reader only, of whichever node, until that one is gone: its messages take effect in the order they came. */
final class ExclusiveQueue {
    private ExclusiveQueue() {}

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
            var reply = new QueueRequestor(session, session.createQueue("activemq.management")).request(message);
            if (!JMSManagementHelper.hasOperationSucceeded(reply))
                throw new JMSException("Queue %s cannot be made exclusive: %s".formatted(name, reply));
        } catch (JMSException known) {
            throw known;
        } catch (Exception refused) {
            throw new JMSException("Queue %s cannot be made exclusive: %s".formatted(name, refused.getMessage()));
        }
    }
}
