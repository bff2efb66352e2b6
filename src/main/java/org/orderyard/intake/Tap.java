package org.orderyard.intake;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import java.util.Set;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.apache.activemq.artemis.core.client.impl.ClientSessionImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQSession;
import org.jspecify.annotations.Nullable;

/**
 * One queue, by a consumer that knows what the broker has sent ahead. JMS has no word for that, and {@code receiveNoWait} on an empty
 * queue is a round trip to the broker: with two dozen queues an idle hub spent a sixth of a processor on those.
 */
final class Tap {
    /** The broker sends ahead whatever fits into the consumer's window; in case it did not, it is asked. */
    private static final Duration ASKED = Duration.ofSeconds(1);

    private final MessageConsumer consumer;
    private final ClientConsumerInternal window;
    private long nextAsked = System.nanoTime();

    private Tap(MessageConsumer consumer, ClientConsumerInternal window) {
        this.consumer = consumer;
        this.window = window;
    }

    static Tap on(Session session, String queue) throws JMSException {
        var before = windows(session);
        var consumer = session.createConsumer(session.createQueue(queue));
        var window = windows(session).stream()
                .filter(it -> !before.contains(it))
                .findAny()
                .orElseThrow(() ->
                        new JMSException("The consumer of %s was closed as soon as it was there".formatted(queue)));
        return new Tap(consumer, window);
    }

    private static Set<ClientConsumerInternal> windows(Session session) {
        return ((ClientSessionImpl) ((ActiveMQSession) session).getCoreSession()).cloneConsumers();
    }

    /** Whether a look is worth its while. Does not ask the broker. */
    boolean isPromising() {
        return window.getBufferSize() > 0 || System.nanoTime() - nextAsked >= 0;
    }

    /** What came next, if anything. */
    @Nullable
    Message next() throws JMSException {
        if (!isPromising()) return null;
        var message = consumer.receiveNoWait();
        if (message == null) nextAsked = System.nanoTime() + ASKED.toNanos();
        return message;
    }

    void close() throws JMSException {
        consumer.close();
    }
}
