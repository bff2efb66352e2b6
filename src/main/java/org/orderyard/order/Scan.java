package org.orderyard.order;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a carrier says has happened to a parcel.
 *
 * @param at when it happened, not when it was told
 * @param status in our words
 * @param code in the carrier's; empty: it has none
 * @param detail as the carrier puts it
 */
public record Scan(Instant at, String status, String code, Optional<String> detail, Optional<String> place) {
    /** Whether the carrier merely knows of the parcel, and does not have it yet. */
    boolean isAnnouncement() {
        return status.equals("announced");
    }

    boolean isSame(Scan other) {
        return at.equals(other.at) && status.equals(other.status) && code.equals(other.code);
    }

    /** Whether it says what was so before something that is known; that a parcel has arrived is never outdated. */
    boolean isOutdatedBy(Scan other) {
        return at.isBefore(other.at) && !status.equals("delivered");
    }
}
