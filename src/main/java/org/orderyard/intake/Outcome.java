package org.orderyard.intake;

import java.util.UUID;

/** What became of a message, as its sender is told. */
public sealed interface Outcome {
    /** @param order number of the order; 0: about none */
    record Done(long order) implements Outcome {}

    /** Known, or older than what is known: nothing changed. */
    record Repeat(String why) implements Outcome {}

    /** @param of id of the first */
    record Duplicate(UUID of) implements Outcome {}

    record Refused(String why) implements Outcome {}

    record Conflict(String why) implements Outcome {}

    record Waiting(String why) implements Outcome {}

    record Dead(String cause) implements Outcome {}
}
