package org.orderyard.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderyard.message.DeadLetter;
import org.orderyard.message.DeadLetters;
import org.orderyard.message.InboxKeys;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Outbox;
import org.orderyard.message.Replays;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Revision;

/** What one transaction is going to write beside the orders. */
final class Batch {
    private record Lane(long key, String endpoint) {}

    /** A dead letter that is a whole document. */
    private record Whole(UUID root, Revision revision) {}

    final List<MessageLedger.Entry> ledger = new ArrayList<>();
    final List<InboxKeys.Settled> settled = new ArrayList<>();
    final List<DeadLetters.Superseded> superseded = new ArrayList<>();
    final List<WaitingMessages.Again> putBack = new ArrayList<>();
    final List<Waiting> waiting = new ArrayList<>();
    final List<DeadLetter> dead = new ArrayList<>();
    final List<Replays.Ended> replayed = new ArrayList<>();
    final List<Long> finished = new ArrayList<>();
    final List<Outbox.Row> departing = new ArrayList<>();
    /** What senders are told of messages that came out of the ledger. */
    final List<Answer> told = new ArrayList<>();
    /** Orders that left a state which defers. */
    final List<Long> moved = new ArrayList<>();

    final Map<Long, Integer> unfinished = new HashMap<>();
    final Map<Item, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<Lane, Boolean> ahead = new HashMap<>();
    private final Map<Lane, List<Whole>> letters = new HashMap<>();

    /** Notes that newer messages of the key and endpoint have to stand behind something. */
    void block(long key, String endpoint, boolean untilReleased) {
        ahead.merge(new Lane(key, endpoint), untilReleased, Boolean::logicalOr);
    }

    /** Notes a dead letter that is a whole document: a newer one takes its place. */
    void noteLetter(long key, String endpoint, UUID root, String revision) {
        letters.computeIfAbsent(new Lane(key, endpoint), _ -> new ArrayList<>())
                .add(new Whole(root, revision(revision)));
    }

    /** Closes the letters of the key and endpoint that are not newer than the document; without revisions what came later is newer. */
    void supersede(Optional<Long> key, String endpoint, UUID root, UUID by, String revision) {
        if (letters.isEmpty()) return;
        var newer = revision(revision);
        key.map(it -> letters.get(new Lane(it, endpoint)))
                .ifPresent(all -> all.removeIf(it -> {
                    if (it.root().equals(root) || newer.isOlderThan(it.revision())) return false;
                    var which = revision.isEmpty() ? "" : " (revision %s)".formatted(revision);
                    superseded.add(new DeadLetters.Superseded(
                            it.root(), by, "A newer document of the same order took effect%s".formatted(which)));
                    return true;
                }));
    }

    private static Revision revision(String text) {
        return new Revision(text, Optional.empty());
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
