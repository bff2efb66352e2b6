package org.orderyard.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderyard.message.InboxKeys;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Replays;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.OrderBook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people send dead letters again, give them up, or take that back. Whatever is clicked twice happens once. */
@Component
@Transactional
public class ReplayDesk {
    private final Replays replays;
    private final WaitingMessages waiting;
    private final InboxKeys inbox;
    private final OrderBook book;
    private final Clock clock;

    ReplayDesk(Replays replays, WaitingMessages waiting, InboxKeys inbox, OrderBook book, Clock clock) {
        this.replays = replays;
        this.waiting = waiting;
        this.inbox = inbox;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Sends a dead letter again, as it came or edited; the pump takes it up at once.
     *
     * @return id of the replay; a second click gets the id of the first
     */
    public UUID replay(long letterId, Optional<byte[]> edited, String user, String reason) {
        var letter = open(letterId);
        var running = replays.running(letterId);
        if (running.isPresent()) return running.get();
        demand(letter, "OPEN", "replayed");
        var body = edited.orElse(letter.raw().body());
        var id = replays.begin(letter, body, edited.isPresent(), user, reason);
        var raw = new RawMessage(
                letter.raw().endpoint(),
                body,
                letter.raw().headers(),
                letter.raw().transportId());
        waiting.add(List.of(new Waiting(
                id,
                letter.root(),
                raw,
                new Waiting.Sender("person", user),
                letter.orderKey(),
                Waiting.Reason.REPLAY,
                reason,
                Optional.of(clock.instant()),
                Optional.empty())));
        count(letter, 1);
        return id;
    }

    /** Gives a letter up: what waits behind it goes on. */
    public void discard(long letterId, String user, String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("A discard needs a reason");
        var letter = open(letterId);
        if (letter.status().equals("DISCARDED")) return;
        demand(letter, "OPEN", "discarded");
        replays.changeStatus(letterId, "DISCARDED", user, reason);
        inbox.settle(List.of(new InboxKeys.Settled(
                letter.root(), Standing.DISCARDED, "Discarded by %s: %s".formatted(user, reason))));
        count(letter, -1);
        letter.orderKey().ifPresent(it -> waiting.release(List.of(it), Set.of(Waiting.Reason.BEHIND)));
    }

    /** Takes a discard back: the letter is open again. */
    public void undo(long letterId, String user) {
        var letter = open(letterId);
        if (letter.status().equals("OPEN")) return;
        demand(letter, "DISCARDED", "taken back");
        replays.changeStatus(letterId, "OPEN", user, "Discard taken back");
        inbox.settle(List.of(new InboxKeys.Settled(letter.root(), Standing.DEAD, "Discard taken back by " + user)));
        count(letter, 1);
    }

    private Replays.Letter open(long id) {
        return replays.lock(id).orElseThrow(() -> new UnknownDeadLetter(id));
    }

    private static void demand(Replays.Letter letter, String status, String deed) {
        if (!letter.status().equals(status)) throw new ClosedDeadLetter(letter.id(), letter.status(), deed);
    }

    private void count(Replays.Letter letter, int delta) {
        letter.orderKey().ifPresent(it -> book.countUnfinished(Map.of(it, delta)));
    }
}
