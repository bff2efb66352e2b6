package org.orderyard.intake;

import org.orderyard.message.Errands;
import org.orderyard.message.Replays;
import org.springframework.stereotype.Component;

/** Dead letters that did not get out: their row still stands in the outbox, and is sent again under the same id. */
@Component
class OutgoingLetters {
    private final Errands errands;
    private final Outlets outlets;

    OutgoingLetters(Errands errands, Outlets outlets) {
        this.errands = errands;
        this.outlets = outlets;
    }

    /** By the mapping as it is now, which may have been what was wrong. */
    void replay(Replays.Letter letter) {
        errands.again(letter.id(), outlets.mapping(letter.raw().endpoint()));
    }

    void discard(Replays.Letter letter) {
        errands.discard(letter.id(), true);
    }

    void undo(Replays.Letter letter) {
        errands.discard(letter.id(), false);
    }
}
