package org.orderyard.local.bench;

import java.util.Set;

/** What happens to an order of the torture run; written into its external id, so that every partner knows its part. */
enum Fate {
    PLAIN(56, Set.of("COMPLETED")),
    SENT_TWICE(9, Set.of("COMPLETED")),
    CANCELLED_AT_ONCE(8, Set.of("COMPLETED", "CANCELLED", "CANCELLED_REFUND_DUE")),
    CANCELLED_LATER(8, Set.of("COMPLETED", "CANCELLED", "CANCELLED_REFUND_DUE")),
    REJECTED(6, Set.of("COMPLETED")),
    REJECTED_IN_PART(4, Set.of("COMPLETED")),
    SHIPPED_IN_PARTS(8, Set.of("COMPLETED")),
    BAD(1, Set.of());

    /** How the orders may end. */
    final Set<String> phases;

    private final int percent;

    Fate(int percent, Set<String> phases) {
        this.percent = percent;
        this.phases = phases;
    }

    static Fate drawn(int dice) {
        var left = dice;
        for (var fate : values()) {
            left -= fate.percent;
            if (left < 0) return fate;
        }
        throw new IllegalArgumentException("dice " + dice);
    }

    static Fate of(String externalId) {
        return valueOf(externalId.substring(externalId.lastIndexOf('-') + 1));
    }

    boolean isCancelled() {
        return this == CANCELLED_AT_ONCE || this == CANCELLED_LATER;
    }
}
