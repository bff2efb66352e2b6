package org.orderyard.intake;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.orderyard.message.Outbox;

/** One transacted session with a consumer per queue. Belongs to one thread; opened when first used, and again after a fault. */
final class JmsTray {
    private final ActiveMQConnectionFactory broker;
    private final Supplier<List<PumpQueues.Registered>> queues;
    private final Consumer<String> onOpened;
    private final Map<String, Tap> taps = new HashMap<>();
    private final Map<String, Queue> targets = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;
    private @Nullable AnswerLane lane;

    /** @param onOpened is told of each queue that is read from now on */
    JmsTray(ActiveMQConnectionFactory broker, Supplier<List<PumpQueues.Registered>> queues, Consumer<String> onOpened) {
        this.broker = broker;
        this.queues = queues;
        this.onOpened = onOpened;
    }

    /** What is there, up to the limit; queues that have something share it by their weights. Never waits. */
    List<Incoming> take(int limit) throws JMSException {
        var registered = queues.get();
        followRoutes(opened(), registered);
        var promising = registered.stream().filter(it -> tap(it).isPromising()).toList();
        var weights = promising.stream().mapToInt(PumpQueues.Registered::weight).sum();
        var taken = new ArrayList<Incoming>();
        for (var queue : promising) drain(queue, Math.max(1, limit * queue.weight() / Math.max(1, weights)), taken);
        for (var queue : promising) drain(queue, limit - taken.size(), taken);
        return taken;
    }

    void send(Outbox.Row row) throws JMSException {
        var message = JmsMessages.of(opened(), row);
        Objects.requireNonNull(producer)
                .send(
                        target(row.target()),
                        message,
                        DeliveryMode.PERSISTENT,
                        Message.DEFAULT_PRIORITY,
                        Message.DEFAULT_TIME_TO_LIVE);
    }

    /** Tells senders, in a transaction of its own. @throws JMSException if it is not sure that they are told */
    void tell(List<Answer> answers) throws JMSException {
        if (answers.isEmpty()) return;
        opened();
        if (lane == null)
            lane = new AnswerLane(Objects.requireNonNull(connection).createSession(true, Session.SESSION_TRANSACTED));
        try {
            lane.tell(answers);
        } catch (JMSException untold) {
            lane.close();
            lane = null;
            throw untold;
        }
    }

    /** Acknowledges what was taken and sends what was sent: one commit. */
    void commit() throws JMSException {
        if (session != null) session.commit();
    }

    void rollback() {
        try {
            if (session != null) session.rollback();
        } catch (JMSException broken) {
            close();
        }
    }

    void close() {
        try {
            if (connection != null) connection.close();
        } catch (JMSException alreadyGone) {
            // The broker rolls the session back when it notices.
        }
        connection = null;
        session = null;
        producer = null;
        lane = null;
        taps.clear();
        targets.clear();
    }

    private Tap tap(PumpQueues.Registered queue) {
        return Objects.requireNonNull(taps.get(queue.queue()));
    }

    private void drain(PumpQueues.Registered queue, int share, List<Incoming> taken) throws JMSException {
        for (var n = 0; n < share; n++) {
            var message = tap(queue).next();
            if (message == null) return;
            taken.add(JmsMessages.incoming(queue.endpoint(), message));
        }
    }

    private Session opened() throws JMSException {
        if (session != null) return session;
        connection = broker.createConnection();
        connection.start();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = session.createProducer(null);
        producer.setDisableMessageTimestamp(false);
        return session;
    }

    private void followRoutes(Session open, List<PumpQueues.Registered> registered) throws JMSException {
        for (var queue : registered) {
            if (taps.containsKey(queue.queue())) continue;
            if (queue.isExclusive()) ExclusiveQueue.ensure(Objects.requireNonNull(connection), queue.queue());
            taps.put(queue.queue(), Tap.on(open, queue.queue()));
            onOpened.accept(queue.queue());
        }
        var gone = taps.keySet().stream()
                .filter(it ->
                        registered.stream().noneMatch(queue -> queue.queue().equals(it)))
                .toList();
        for (var queue : gone) taps.remove(queue).close();
    }

    private Queue target(String name) throws JMSException {
        var known = targets.get(name);
        if (known != null) return known;
        var queue = opened().createQueue(name);
        targets.put(name, queue);
        return queue;
    }
}
