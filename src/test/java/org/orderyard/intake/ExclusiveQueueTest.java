package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.HubTest;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ExclusiveQueueTest {
    private static final long PATIENCE = 10_000;
    private static final long MOMENT = 500;

    @Autowired
    private ActiveMQConnectionFactory broker;

    @ParameterizedTest(name = "there before: {0}")
    @ValueSource(booleans = {false, true})
    void onlyOneReaderOfAllNodesGetsItsMessages(boolean isThereBefore) throws Exception {
        var queue = "exclusive." + UUID.randomUUID();
        try (var one = broker.createConnection();
                var other = broker.createConnection()) {
            one.start();
            if (isThereBefore) send(one, queue, 1);
            ExclusiveQueue.ensure(one, queue);
            var first = reader(one, queue);
            var second = reader(other, queue);

            send(one, queue, 10);

            var sent = isThereBefore ? 11 : 10;
            assertThat(received(first, sent)).isEqualTo(sent);
            assertThat(received(second, 0)).isZero();
            first.close();
            send(one, queue, 1);
            assertThat(received(second, 1)).isOne();
        }
    }

    private static MessageConsumer reader(Connection connection, String queue) throws Exception {
        connection.start();
        var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
        return session.createConsumer(session.createQueue(queue));
    }

    /** What is expected may take as long as a busy machine needs; whether there is more is asked for a moment. */
    private static int received(MessageConsumer reader, int expected) {
        return (int) IntStream.iterate(0, it -> it + 1)
                .takeWhile(it -> taken(reader, it < expected ? PATIENCE : MOMENT))
                .count();
    }

    private static boolean taken(MessageConsumer reader, long millis) {
        try {
            return reader.receive(millis) != null;
        } catch (jakarta.jms.JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(Connection connection, String queue, int count) throws Exception {
        try (var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue(queue));
            for (int i = 0; i < count; i++) producer.send(session.createTextMessage("m"));
        }
    }
}
