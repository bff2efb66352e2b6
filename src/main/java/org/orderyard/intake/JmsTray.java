package org.orderyard.intake;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.orderyard.message.Outbox;

/** One transacted session with a consumer per queue. Belongs to one thread; opened when first used, and again after a fault. */
final class JmsTray {
    private final ActiveMQConnectionFactory broker;
    private final Supplier<List<PumpQueues.Registered>> queues;
    private final Map<String, Tap> taps = new HashMap<>();
    private final Map<String, Queue> targets = new HashMap<>();
    private @Nullable Connection connection;
    private @Nullable Session session;
    private @Nullable MessageProducer producer;
    private @Nullable AnswerLane lane;

    JmsTray(ActiveMQConnectionFactory broker, Supplier<List<PumpQueues.Registered>> queues) {
        this.broker = broker;
        this.queues = queues;
    }

    /** What is there, each queue by its weight, up to the limit; never waits. */
    List<Incoming> take(int limit, Duration firstBackOff, Duration lastBackOff) throws JMSException {
        var open = opened();
        var taken = new ArrayList<Incoming>();
        var registered = queues.get();
        followRoutes(open, registered);
        var weights =
                registered.stream().mapToInt(PumpQueues.Registered::weight).sum();
        for (var queue : registered) {
            var share = Math.max(1, limit * queue.weight() / Math.max(1, weights));
            drain(tap(queue), queue, share, taken, firstBackOff, lastBackOff);
        }
        for (var queue : registered) drain(tap(queue), queue, limit - taken.size(), taken, firstBackOff, lastBackOff);
        return taken;
    }

    void send(Outbox.Row row) throws JMSException {
        var message = JmsMessages.of(opened(), row);
        java.util.Objects.requireNonNull(producer)
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
            lane = new AnswerLane(
                    java.util.Objects.requireNonNull(connection).createSession(true, Session.SESSION_TRANSACTED));
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

    private void drain(
            Tap tap, PumpQueues.Registered queue, int share, List<Incoming> taken, Duration first, Duration last)
            throws JMSException {
        if (!tap.isWorthALook()) return;
        for (int n = 0; n < share; n++) {
            var message = tap.consumer.receiveNoWait();
            if (message == null) {
                tap.wasEmpty(first, last);
                return;
            }
            tap.hadSome();
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
            if (queue.isExclusive()) ExclusiveQueue.ensure(java.util.Objects.requireNonNull(connection), queue.queue());
            taps.put(queue.queue(), new Tap(open.createConsumer(open.createQueue(queue.queue()))));
        }
        var gone = taps.keySet().stream()
                .filter(it ->
                        registered.stream().noneMatch(queue -> queue.queue().equals(it)))
                .toList();
        for (var queue : gone) taps.remove(queue).consumer.close();
    }

    private Queue target(String name) throws JMSException {
        var known = targets.get(name);
        if (known != null) return known;
        var queue = opened().createQueue(name);
        targets.put(name, queue);
        return queue;
    }

    /** A look at an empty queue is a round trip to the broker: it is left alone for a while, longer each time. */
    private static final class Tap {
        private final MessageConsumer consumer;
        private long nextLook = System.nanoTime();
        private long backOff;

        Tap(MessageConsumer consumer) {
            this.consumer = consumer;
        }

        boolean isWorthALook() {
            return System.nanoTime() - nextLook >= 0;
        }

        void wasEmpty(Duration first, Duration last) {
            backOff = backOff == 0 ? first.toNanos() : Math.min(backOff * 2, last.toNanos());
            nextLook = System.nanoTime() + backOff;
        }

        void hadSome() {
            backOff = 0;
        }
    }
}
