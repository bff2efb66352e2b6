package org.orderyard.local.partners;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** The shoppers of a channel: from time to time one of them buys what lies together somewhere. */
final class Shoppers {
    private final Assortment assortment;
    private final Duration every;
    private final Random random;
    private final Clock clock;
    private Instant next = Instant.MIN;
    private long lastId;

    Shoppers(Assortment assortment, Duration every, Random random, Clock clock) {
        this.assortment = assortment;
        this.every = every;
        this.random = random;
        this.clock = clock;
    }

    /** Says so once; none comes where nothing is sold. */
    boolean isAnybodyThere() {
        var now = clock.instant();
        if (now.isBefore(next) || assortment.isEmpty()) return false;
        next = now.plus(every);
        return true;
    }

    Purchase buy() {
        var now = clock.instant();
        // Ids grow over restarts, as a shop's do.
        lastId = Math.max(lastId + 1, now.toEpochMilli());
        return new Purchase(lastId, now, Customer.drawn(random), Line.drawn(assortment.shelf(random), random));
    }
}
