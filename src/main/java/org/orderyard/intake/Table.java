package org.orderyard.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orderyard.message.Outbox;
import org.orderyard.message.WaitingMessages;
import org.springframework.stereotype.Component;

/** Where a worker lays down what it took: prepares it, commits it, and fetches what is due besides. */
@Component
class Table {
    private final WaitingMessages waiting;
    private final Outbox outbox;
    private final Preparation preparation;
    private final Batches batches;
    private final Suspects suspects;
    private final PumpMeters meters;
    private final PumpProperties properties;

    Table(
            WaitingMessages waiting,
            Outbox outbox,
            Preparation preparation,
            Batches batches,
            Suspects suspects,
            PumpMeters meters,
            PumpProperties properties) {
        this.waiting = waiting;
        this.outbox = outbox;
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
            result.add(commitItems(suspects.prepare(it), List.of()));
            suspects.end(it);
        });
        return result;
    }

    /** What senders could not be told at once, the relay tells. */
    void tellLater(List<Answer> answers) {
        outbox.add(answers.stream().map(Answer::row).toList(), Duration.ZERO);
    }

    private BatchRun.Result commitItems(List<Item> items, Collection<UUID> cleared) {
        var start = System.nanoTime();
        var result = batches.commit(items, cleared);
        meters.committed(result.outcomes().values(), System.nanoTime() - start);
        return result;
    }
}
