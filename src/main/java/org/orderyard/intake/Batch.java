package org.orderyard.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.message.DeadLetter;
import org.orderyard.message.InboxKeys;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Outbox;
import org.orderyard.message.Replays;
import org.orderyard.message.Waiting;

/** What one transaction is going to write beside the orders. */
final class Batch {
    private record Lane(long key, String endpoint) {}

    final List<MessageLedger.Entry> ledger = new ArrayList<>();
    final List<InboxKeys.Settled> settled = new ArrayList<>();
    final List<Waiting> waiting = new ArrayList<>();
    final List<DeadLetter> dead = new ArrayList<>();
    final List<Replays.Ended> replayed = new ArrayList<>();
    final List<Long> finished = new ArrayList<>();
    final List<Outbox.Row> departing = new ArrayList<>();
    /** Orders that left a state which defers. */
    final List<Long> moved = new ArrayList<>();

    final Map<Long, Integer> unfinished = new HashMap<>();
    final Map<Item, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<Lane, Boolean> ahead = new HashMap<>();

    /** Notes that newer messages of the key and endpoint have to stand behind something. */
    void block(long key, String endpoint, boolean untilReleased) {
        ahead.merge(new Lane(key, endpoint), untilReleased, Boolean::logicalOr);
    }

    /** @return empty if nothing is ahead; else whether it waits for a release */
    Optional<Boolean> ahead(Optional<Long> key, String endpoint) {
        return key.map(it -> ahead.get(new Lane(it, endpoint)));
    }

    /** Keys on which it hangs more than it takes off. */
    Set<Long> hung() {
        return unfinished.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void hang(Optional<Long> key, int count) {
        key.ifPresent(it -> unfinished.merge(it, count, Integer::sum));
    }
}
