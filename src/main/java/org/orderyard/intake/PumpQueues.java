package org.orderyard.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.stereotype.Component;

/** The queues that the pump drains: routes register them, and may suspend them again. */
@Component
public class PumpQueues {
    /**
     * @param weight share of a batch beside the other queues
     * @param isExclusive whether only one worker of one node may read it
     */
    public record Registered(String queue, String endpoint, int weight, boolean isExclusive) {}

    private final ActiveMQConnectionFactory broker;
    private final Map<String, Registered> byQueue = new ConcurrentSkipListMap<>();

    PumpQueues(ActiveMQConnectionFactory broker) {
        this.broker = broker;
    }

    public void register(Registered queue) {
        byQueue.put(queue.queue(), queue);
    }

    public void remove(String queue) {
        byQueue.remove(queue);
    }

    /** Each queue belongs to one worker of a node, so that its messages keep their order. */
    List<Registered> of(int worker, int workers) {
        var all = List.copyOf(byQueue.values());
        return IntStream.range(0, all.size())
                .filter(it -> it % workers == worker)
                .mapToObj(all::get)
                .toList();
    }

    JmsTray open(int worker, int workers) {
        return new JmsTray(broker, () -> of(worker, workers));
    }
}
