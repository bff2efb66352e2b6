package org.orderyard.order;

/** What became of a command. A no is an answer, not a fault. */
public sealed interface Verdict {
    record Done() implements Verdict {}

    /** What could be done is done, and a case tells a person of the rest. */
    record Partly(String why) implements Verdict {}

    /** Known already: a true repeat, or older than what is there. */
    record Repeat(String why) implements Verdict {}

    record Refused(String why) implements Verdict {}

    /** Again when the state is left. */
    record Deferred(String why) implements Verdict {}

    /** Again when the hold is released. */
    record Held(String hold) implements Verdict {}

    /** A fact that contradicts the state: recorded, with a case for a person. */
    record Conflict(String why) implements Verdict {}

    /** Its order is not there yet. */
    record Early(String why) implements Verdict {}

    /** It needs facts that only an earlier message of its batch made necessary: again, at once, by itself. */
    record Later() implements Verdict {}
}
