package org.orderyard.local.bench;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A stranger with a transacted session: reads a queue, answers, and sends what else it has to say. It is as careful as
 * a good partner is: it knows what it has had by the id of the message, and sends again what no commit confirmed.
 */
final class Partner implements AutoCloseable {
    /** What a partner does: reads one queue, or none, and says something of its own accord, or nothing. */
    interface Conduct {
        default List<Letter> answer(Received received) {
            return List.of();
        }

        default List<Letter> say() {
            return List.of();
        }
    }

    private record Timed(Letter letter, long at) {}

    private static final int BATCH = 100;

    private final ConnectionFactory broker;
    private final Optional<String> queue;
    private final Conduct conduct;
    private final Consumer<List<Letter>> accepted;
    private final Thread thread;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final PriorityQueue<Timed> outgoing = new PriorityQueue<>(Comparator.comparingLong(Timed::at));
    private final List<Timed> unconfirmed = new ArrayList<>();
    private final Map<String, Queue> targets = new HashMap<>();
    private volatile boolean isStopping;

    Partner(
            String name,
            ConnectionFactory broker,
            Optional<String> queue,
            Conduct conduct,
            Consumer<List<Letter>> accepted) {
        this.broker = broker;
        this.queue = queue;
        this.conduct = conduct;
        this.accepted = accepted;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Ids of the messages that it took in, each once. */
    Set<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        isStopping = true;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!isStopping) {
            try (var connection = broker.createConnection()) {
                connection.start();
                serve(connection.createSession(true, Session.SESSION_TRANSACTED));
            } catch (JMSException away) {
                outgoing.addAll(unconfirmed);
                unconfirmed.clear();
                targets.clear();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private void serve(Session session) throws JMSException {
        var producer = session.createProducer(null);
        var consumer = queue.isPresent() ? session.createConsumer(session.createQueue(queue.get())) : null;
        while (!isStopping) {
            var moved = take(consumer);
            conduct.say().forEach(this::post);
            moved += send(session, producer);
            if (moved > 0) {
                session.commit();
                accepted.accept(unconfirmed.stream().map(Timed::letter).toList());
                unconfirmed.clear();
            } else if (consumer == null) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
        }
    }

    /** The first may be waited for; an empty buffer ends the batch without asking the broker. */
    private int take(@Nullable MessageConsumer consumer) throws JMSException {
        if (consumer == null) {
            return 0;
        }
        var taken = 0;
        for (var message = consumer.receive(10); message != null; message = consumer.receive(1)) {
            read(message);
            if (++taken == BATCH) break;
        }
        return taken;
    }

    private void read(Message message) throws JMSException {
        var isNew = seen.add(Received.id(message));
        conduct.answer(Received.of(message, isNew)).forEach(this::post);
    }

    private void post(Letter letter) {
        outgoing.add(new Timed(letter, System.nanoTime() + letter.after().toNanos()));
    }

    private int send(Session session, MessageProducer producer) throws JMSException {
        var now = System.nanoTime();
        var sent = 0;
        while (!outgoing.isEmpty() && outgoing.peek().at() <= now && sent < BATCH) {
            var next = outgoing.poll();
            unconfirmed.add(next);
            producer.send(
                    target(session, next.letter().queue()),
                    session.createTextMessage(next.letter().text()));
            sent++;
        }
        return sent;
    }

    private Queue target(Session session, String name) throws JMSException {
        var known = targets.get(name);
        if (known == null) {
            known = session.createQueue(name);
            targets.put(name, known);
        }
        return known;
    }
}
