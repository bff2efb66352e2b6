package org.orderyard.intake;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells senders on queues what became of their messages: one broker transaction a batch, after the database's commit and before the
 * acknowledgements. Never in the pump's own transaction: a queue of results that is full or forbidden must not stop it.
 */
final class AnswerLane {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLane.class);
    private static final int MOST_NAMES = 1_000;

    private final Session session;
    private final MessageProducer producer;
    private final Map<String, Queue> queues = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    AnswerLane(Session session) throws JMSException {
        this.session = session;
        this.producer = session.createProducer(null);
    }

    /** @throws JMSException if it is not sure that they are told; nothing else is harmed */
    void tell(List<Answer> answers) throws JMSException {
        if (answers.isEmpty()) return;
        for (var answer : answers) send(answer);
        session.commit();
    }

    /** What was not committed is gone with it. */
    void close() {
        try {
            session.close();
        } catch (JMSException alreadyGone) {
            // The broker rolls it back when it notices.
        }
    }

    private void send(Answer answer) throws JMSException {
        var message = JmsMessages.of(session, answer);
        var ttl = answer.results().expires().toMillis();
        var wanted = answer.replyTo().orElse(answer.results().queue());
        if (wanted.equals(answer.results().queue())
                || answer.results().replyTo().contains(wanted))
            producer.send(queue(wanted), message, DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, ttl);
        else if (isTemporary(wanted))
            producer.send(temporary(wanted), message, DeliveryMode.NON_PERSISTENT, Message.DEFAULT_PRIORITY, ttl);
        else {
            ignore(wanted, answer);
            producer.send(
                    queue(answer.results().queue()), message, DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, ttl);
        }
    }

    private Queue queue(String name) throws JMSException {
        var known = queues.get(name);
        if (known != null) return known;
        var queue = session.createQueue(name);
        queues.put(name, queue);
        return queue;
    }

    /** Asked of the broker, not read from the name: else a sender could have the hub write into any queue. */
    private boolean isTemporary(String name) throws JMSException {
        try {
            var found = ((ActiveMQSession) session).getCoreSession().queueQuery(SimpleString.of(name));
            return found.isExists() && found.isTemporary();
        } catch (org.apache.activemq.artemis.api.core.ActiveMQException broken) {
            throw new JMSException(broken.getMessage());
        }
    }

    private static Queue temporary(String name) {
        return (Queue) ActiveMQDestination.fromPrefixedName(ActiveMQDestination.TEMP_QUEUE_QUALIFED_PREFIX + name);
    }

    /** Once a name: a sender that is set up wrongly sends many. */
    private void ignore(String wanted, Answer answer) {
        if (ignored.size() < MOST_NAMES && ignored.add(wanted))
            LOG.warn(
                    "JMSReplyTo '{}' is no temporary queue of a sender's and not listed under 'reply-to' of its"
                            + " endpoint; results go to {}",
                    wanted,
                    answer.results().queue());
    }
}
