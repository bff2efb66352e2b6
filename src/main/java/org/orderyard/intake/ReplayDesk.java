package org.orderyard.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Replays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people send dead letters again, give them up, or take that back. Whatever is clicked twice happens once. */
@Component
@Transactional
public class ReplayDesk {
    private final Replays replays;
    private final IncomingLetters incoming;
    private final OutgoingLetters outgoing;

    ReplayDesk(Replays replays, IncomingLetters incoming, OutgoingLetters outgoing) {
        this.replays = replays;
        this.incoming = incoming;
        this.outgoing = outgoing;
    }

    /**
     * Sends a dead letter again, as it came or edited; the pump, or its courier, takes it up at once.
     *
     * @return id of the replay; a second click gets the id of the first
     */
    public UUID replay(long letterId, Optional<byte[]> edited, String user, String reason) {
        var letter = open(letterId);
        var running = replays.running(letterId);
        if (running.isPresent()) {
            demandSame(letter, edited);
            return running.get();
        }
        demand(letter, "OPEN", "replayed");
        if (letter.isOutgoing() && edited.isPresent()) throw new NotEditable(letterId);
        var body = edited.orElse(letter.raw().body());
        var id = replays.begin(letter, body, edited.isPresent(), user, reason);
        if (letter.isOutgoing()) outgoing.replay(letter);
        else incoming.replay(letter, id, body, user, reason);
        return id;
    }

    /**
     * Gives a letter up: what waits behind it goes on.
     *
     * @return false if it was given up already
     */
    public boolean discard(long letterId, String user, String reason) {
        if (reason.isBlank()) throw new IllegalArgumentException("A discard needs a reason");
        var letter = open(letterId);
        if (letter.status().equals("DISCARDED")) return false;
        demand(letter, "OPEN", "discarded");
        replays.changeStatus(letterId, "DISCARDED", user, reason);
        if (letter.isOutgoing()) outgoing.discard(letter);
        else incoming.discard(letter, user, reason);
        return true;
    }

    /**
     * Takes a discard back: the letter is open again.
     *
     * @return false if it is open already
     */
    public boolean undo(long letterId, String user) {
        var letter = open(letterId);
        if (letter.status().equals("OPEN")) return false;
        demand(letter, "DISCARDED", "taken back");
        replays.changeStatus(letterId, "OPEN", user, "Discard taken back");
        if (letter.isOutgoing()) outgoing.undo(letter);
        else incoming.undo(letter, user);
        return true;
    }

    private Replays.Letter open(long id) {
        return replays.lock(id).orElseThrow(() -> new UnknownDeadLetter(id));
    }

    /** Of two people who edit a letter at once the second one is told; a click twice is no edit. */
    private void demandSame(Replays.Letter letter, Optional<byte[]> edited) {
        var isOther = edited.filter(it -> replays.lastEdited(letter.id())
                        .filter(last -> Arrays.equals(last, it))
                        .isEmpty())
                .isPresent();
        if (isOther) throw new ClosedDeadLetter(letter.id(), "being replayed", "edited");
    }

    private static void demand(Replays.Letter letter, String status, String deed) {
        if (!letter.status().equals(status)) throw new ClosedDeadLetter(letter.id(), letter.status(), deed);
    }
}
