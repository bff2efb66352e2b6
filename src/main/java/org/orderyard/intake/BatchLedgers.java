package org.orderyard.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderyard.message.Claim;
import org.orderyard.message.DeadLetters;
import org.orderyard.message.Diagnosis;
import org.orderyard.message.Due;
import org.orderyard.message.InboxKeys;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Receipt;
import org.orderyard.message.Replays;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.OrderSession;
import org.springframework.stereotype.Component;

/** The ledger of messages, as a batch uses it. */
@Component
class BatchLedgers {
    private final InboxKeys inbox;
    private final MessageLedger ledger;
    private final WaitingMessages waiting;
    private final DeadLetters dead;
    private final Replays replays;
    private final PublishedMappings mappings;
    private final FileNotes files;

    BatchLedgers(
            InboxKeys inbox,
            MessageLedger ledger,
            WaitingMessages waiting,
            DeadLetters dead,
            Replays replays,
            PublishedMappings mappings,
            FileNotes files) {
        this.inbox = inbox;
        this.ledger = ledger;
        this.waiting = waiting;
        this.dead = dead;
        this.replays = replays;
        this.mappings = mappings;
        this.files = files;
    }

    Map<Receipt, Claim> claim(List<Item> items) {
        return inbox.claim(
                items.stream().filter(Item::isFresh).map(Item::receipt).toList());
    }

    Set<Long> holdLeases(List<Item> items) {
        return waiting.holdLeases(
                items.stream().flatMap(it -> it.due().stream()).map(Due::id).toList());
    }

    Map<UUID, Standing> lockRoots(List<Item> items) {
        return inbox.lock(items.stream()
                .filter(it -> !it.isFresh() && !it.isPrompt())
                .map(Item::root)
                .toList());
    }

    void lookAhead(Collection<Long> keys, Batch batch) {
        waiting.ahead(keys).forEach(it -> {
            batch.block(it.key(), it.endpoint(), it.isBlocked());
            it.letter()
                    .ifPresent(letter -> it.revision()
                            .ifPresent(revision -> batch.noteLetter(it.key(), it.endpoint(), letter, revision)));
        });
    }

    /** The letter of a replay that took effect is closed, another is open again. */
    void endReplay(Item item, boolean hadEffect, String outcome, Batch batch) {
        if (item.isReplay())
            batch.replayed.add(new Replays.Ended(item.id(), item.root(), hadEffect, outcome, Optional.empty()));
    }

    /** Its letter is open again, and says what it died of this time. */
    void failReplay(Item item, Diagnosis diagnosis, Batch batch) {
        batch.replayed.add(new Replays.Ended(item.id(), item.root(), false, diagnosis.cause(), Optional.of(diagnosis)));
    }

    void append(Item item, long order, Optional<String> note, Batch batch) {
        if (item.isPrompt()) return;
        batch.ledger.add(new MessageLedger.Entry(
                item.id(),
                MessageLedger.Direction.IN,
                item.raw(),
                item.key(),
                order,
                note,
                mappings.version(item.raw().endpoint())));
    }

    /** Fresh messages are claimed as DONE: only another end is written, and every end of what was not fresh. */
    void settle(Item item, Standing standing, String outcome, Batch batch) {
        var isAsClaimed = item.isFresh() && standing == Standing.DONE && outcome.isEmpty();
        if (!isAsClaimed && !item.isPrompt()) batch.settled.add(new InboxKeys.Settled(item.root(), standing, outcome));
    }

    void write(Batch batch, OrderSession session) {
        var free = new ArrayList<>(replays.end(batch.replayed));
        ledger.append(batch.ledger);
        inbox.settle(batch.settled);
        waiting.remove(batch.finished);
        waiting.putBack(batch.putBack);
        waiting.add(batch.waiting);
        dead.add(batch.dead);
        free.addAll(dead.supersede(batch.superseded));
        inbox.settle(batch.superseded.stream()
                .map(it -> new InboxKeys.Settled(it.root(), Standing.SUPERSEDED, it.reason()))
                .toList());
        files.superseded(batch.superseded);
        files.note(batch.outcomes, it -> session.order(it.target()));
        free.forEach(it -> batch.hang(Optional.of(it), -1));
        // Last: what this very batch put behind a letter that it closes is due as well.
        waiting.release(free, Set.of(Waiting.Reason.BEHIND));
    }
}
