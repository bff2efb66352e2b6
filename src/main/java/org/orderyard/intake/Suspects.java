package org.orderyard.intake;

import java.util.List;
import org.orderyard.message.LoneTries;
import org.springframework.stereotype.Component;

/**
 * Messages that came suspiciously often. The broker's count also grows for what a killed hub had only prefetched, so it decides
 * nothing but this: such a message is handled alone, after a row that says so; when three such tries never ended, it is not read again.
 */
@Component
class Suspects {
    private static final int SUSPICIOUS = 5;
    private static final int TRIES = 3;

    private final LoneTries tries;
    private final Preparation preparation;

    Suspects(LoneTries tries, Preparation preparation) {
        this.tries = tries;
        this.preparation = preparation;
    }

    static boolean isSuspect(Incoming incoming) {
        return incoming.deliveries() > SUSPICIOUS;
    }

    List<Item> prepare(Incoming suspect) {
        var began = tries.begin(suspect.raw());
        return began > TRIES
                ? List.of(Preparation.failed(suspect, suspect.raw(), new Poison(began - 1)))
                : preparation.prepare(suspect);
    }

    void end(Incoming suspect) {
        tries.end(suspect.raw());
    }
}
