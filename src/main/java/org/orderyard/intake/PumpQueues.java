package org.orderyard.intake;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.stereotype.Component;

/** The queues that the pump drains: routes register them, and may suspend them again. */
@Component
public class PumpQueues {
    /** @param weight share of a batch beside the other queues */
    public record Registered(String queue, String endpoint, int weight) {}

    private final ActiveMQConnectionFactory broker;
    private final Map<String, Registered> byQueue = new ConcurrentSkipListMap<>();

    PumpQueues(ActiveMQConnectionFactory broker) {
        this.broker = broker;
    }

    public void register(String queue, String endpoint, int weight) {
        byQueue.put(queue, new Registered(queue, endpoint, weight));
    }

    public void remove(String queue) {
        byQueue.remove(queue);
    }

    Collection<Registered> all() {
        return byQueue.values();
    }

    JmsTray open() {
        return new JmsTray(broker, this);
    }
}
