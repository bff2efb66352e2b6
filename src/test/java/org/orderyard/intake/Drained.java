package org.orderyard.intake;

import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** What a pump without workers would drain. */
public record Drained(PumpQueues queues) {
    public static Drained at(ActiveMQConnectionFactory broker) {
        return new Drained(new PumpQueues(broker));
    }

    public List<PumpQueues.Registered> of(String queue) {
        return Stream.concat(queues.of(0, 1).stream(), queues.bulk().stream())
                .filter(it -> it.queue().equals(queue))
                .toList();
    }
}
