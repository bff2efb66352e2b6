package org.orderyard.intake;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Drains queues and due rows in batches. A worker is one thread with one session; a queue belongs to one worker. Those that large
 * files fill belong to a worker more: a batch of theirs takes half a second, and others would wait for it at every step.
 */
@Component
public class Pump implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

    private final Table table;
    private final PumpQueues queues;
    private final PumpProperties properties;
    private volatile List<Worker> running = List.of();

    Pump(Table table, PumpQueues queues, PumpProperties properties) {
        this.table = table;
        this.queues = queues;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        var ordinary = IntStream.range(0, properties.workers())
                .mapToObj(it -> Worker.of("pump-" + it, queues.open(it, properties.workers()), table, properties));
        running = Stream.concat(ordinary, Stream.of(Worker.ofBulk("pump-bulk", queues.openBulk(), table, properties)))
                .toList();
        running.forEach(Worker::start);
        LOG.info(
                "The pump runs with {} worker(s), one more for large files, and batches of up to {} messages",
                properties.workers(),
                properties.batch());
    }

    /** What is in flight is committed or rolled back; nothing new is taken. */
    @Override
    public synchronized void stop() {
        running.forEach(Worker::stop);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }
}
