package org.orderyard.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.stereotype.Component;

/** The queues that the pump drains: routes register them, and may suspend them again. */
@Component
public class PumpQueues {
    /**
     * @param weight share of a batch beside the other queues
     * @param isBulk whether the worker of the large files reads it, so that nobody else waits behind them
     * @param isExclusive whether only one worker of one node may read it
     */
    public record Registered(String queue, String endpoint, int weight, boolean isExclusive, boolean isBulk) {}

    private final ActiveMQConnectionFactory broker;
    private final Map<String, Registered> byQueue = new ConcurrentSkipListMap<>();
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    PumpQueues(ActiveMQConnectionFactory broker) {
        this.broker = broker;
    }

    public void register(Registered queue) {
        byQueue.put(queue.queue(), queue);
    }

    public void remove(String queue) {
        byQueue.remove(queue);
    }

    /**
     * Each queue belongs to one worker of a node, so that its messages keep their order: by its name, whatever other queues come or go. A
     * worker that took over would get what lies behind the messages that the other one has been sent already.
     */
    List<Registered> of(int worker, int workers) {
        return byQueue.values().stream()
                .filter(it -> !it.isBulk() && worker(it.queue(), workers) == worker)
                .toList();
    }

    private static int worker(String queue, int workers) {
        var hash = queue.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), workers);
    }

    List<Registered> bulk() {
        return byQueue.values().stream().filter(Registered::isBulk).toList();
    }

    /** Those that no worker has read since the start: who sends to one of them may be refused, for the broker does not know it yet. */
    List<String> unopened() {
        return byQueue.keySet().stream().filter(it -> !opened.contains(it)).toList();
    }

    JmsTray openBulk() {
        return new JmsTray(broker, this::bulk, opened::add);
    }

    JmsTray open(int worker, int workers) {
        return new JmsTray(broker, () -> of(worker, workers), opened::add);
    }
}
