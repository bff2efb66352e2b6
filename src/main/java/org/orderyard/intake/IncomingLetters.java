package org.orderyard.intake;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.orderyard.message.FileRecords;
import org.orderyard.message.InboxKeys;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Replays;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.OrderBook;
import org.springframework.stereotype.Component;

/** Dead letters that came in: a replay is a message that the pump takes up. */
@Component
class IncomingLetters {
    private final WaitingMessages waiting;
    private final InboxKeys inbox;
    private final OrderBook book;
    private final FileRecords files;
    private final Clock clock;

    IncomingLetters(WaitingMessages waiting, InboxKeys inbox, OrderBook book, FileRecords files, Clock clock) {
        this.waiting = waiting;
        this.inbox = inbox;
        this.book = book;
        this.files = files;
        this.clock = clock;
    }

    void replay(Replays.Letter letter, UUID id, byte[] body, String user, String reason) {
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
    }

    void discard(Replays.Letter letter, String user, String reason) {
        var why = "Discarded by %s: %s".formatted(user, reason);
        inbox.settle(List.of(new InboxKeys.Settled(letter.root(), Standing.DISCARDED, why)));
        files.discarded(letter.root(), reason);
        count(letter, -1);
        letter.orderKey().ifPresent(it -> waiting.release(List.of(it), Set.of(Waiting.Reason.BEHIND)));
    }

    void undo(Replays.Letter letter, String user) {
        var why = "Discard taken back by " + user;
        inbox.settle(List.of(new InboxKeys.Settled(letter.root(), Standing.DEAD, why)));
        files.reopened(letter.root(), letter.id());
        count(letter, 1);
    }

    private void count(Replays.Letter letter, int delta) {
        letter.orderKey().ifPresent(it -> book.countUnfinished(Map.of(it, delta)));
    }
}
