package org.orderyard.message;

/** What the ledger knows of a message. */
public enum Standing {
    /** It took effect. */
    DONE,
    /** Its order's state did not allow it: answered, without effect. */
    REFUSED,
    /** Not finished: early, behind a dead letter, deferred or on hold. */
    WAITING,
    /** Not understood or not executed; a person can replay it. */
    DEAD,
    /** A person gave it up. */
    DISCARDED,
    /** A newer message of the same key took its place. */
    SUPERSEDED;

    /** Whether another body may take its key over: it had no effect. */
    boolean isWithoutEffect() {
        return this == DEAD || this == REFUSED || this == DISCARDED || this == SUPERSEDED;
    }

    /** Whether a replay may still take effect in its name. */
    public boolean isOpen() {
        return this == WAITING || this == DEAD;
    }
}
