package org.orderyard.order;

import java.time.Instant;
import java.util.Optional;

/**
 * Which of several whole documents of one order is the newer.
 *
 * @param text as the sender counts; empty if he does not
 * @param time when the sender wrote it
 */
public record Revision(String text, Optional<Instant> time) {
    public static final Revision NONE = new Revision("", Optional.empty());

    /** Compares times where both have one, then numbers, then text; without a revision nothing is older. */
    public boolean isOlderThan(Revision other) {
        if (time.isPresent() && other.time.isPresent() && !time.equals(other.time))
            return time.get().isBefore(other.time.get());
        if (text.isEmpty() || other.text.isEmpty()) return false;
        if (isNumber(text) && isNumber(other.text))
            return new java.math.BigInteger(text).compareTo(new java.math.BigInteger(other.text)) < 0;
        return text.compareTo(other.text) < 0;
    }

    public boolean isSameAs(Revision other) {
        return !isOlderThan(other) && !other.isOlderThan(this) && text.equals(other.text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }
}
