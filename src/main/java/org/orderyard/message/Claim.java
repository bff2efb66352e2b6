package org.orderyard.message;

import java.util.UUID;

/** Whether a message may take effect. */
public sealed interface Claim {
    record Granted() implements Claim {}

    /** It is known: acknowledged, answered with the id of the first and what became of that. */
    record Duplicate(Receipts.Seen of) implements Claim {}

    /** The same key and revision with another body, and the first took effect. */
    record Clash(UUID with) implements Claim {}

    /** Granted in place of one that had no effect, whose dead letter is closed. */
    record TakenOver(UUID from) implements Claim {}
}
