package org.orderyard.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orderyard.message.WaitingMessages;
import org.springframework.stereotype.Component;

/** Where a worker lays down what it took: prepares it, commits it, and fetches what is due besides. */
@Component
class Table {
    private final WaitingMessages waiting;
    private final Preparation preparation;
    private final Batches batches;
    private final Suspects suspects;
    private final PumpMeters meters;
    private final PumpProperties properties;

    Table(
            WaitingMessages waiting,
            Preparation preparation,
            Batches batches,
            Suspects suspects,
            PumpMeters meters,
            PumpProperties properties) {
        this.waiting = waiting;
        this.preparation = preparation;
        this.batches = batches;
        this.suspects = suspects;
        this.meters = meters;
        this.properties = properties;
    }

    List<Incoming> due(int limit) {
        return waiting.claim(limit, properties.lease()).stream()
                .map(Incoming::of)
                .toList();
    }

    /** @param cleared outbox rows that were sent before */
    BatchRun.Result commit(List<Incoming> taken, Collection<UUID> cleared) {
        var items = new ArrayList<Item>(taken.size());
        taken.stream().filter(it -> !Suspects.isSuspect(it)).forEach(it -> items.addAll(preparation.prepare(it)));
        var result = commitItems(items, cleared);
        taken.stream().filter(Suspects::isSuspect).forEach(it -> {
            var alone = commitItems(suspects.prepare(it), List.of());
            result.outcomes().putAll(alone.outcomes());
            result.departures().addAll(alone.departures());
            suspects.end(it);
        });
        return result;
    }

    private BatchRun.Result commitItems(List<Item> items, Collection<UUID> cleared) {
        var start = System.nanoTime();
        var result = batches.commit(items, cleared);
        meters.committed(result.outcomes().values(), System.nanoTime() - start);
        return result;
    }
}
