package org.orderyard.intake;

import java.util.UUID;

/** What became of a message, as its sender is told. */
public sealed interface Outcome {
    /** What a person is told beside the standing; empty where there is nothing to tell. */
    default String text() {
        return switch (this) {
            case Done _ -> "";
            case Repeat(var why) -> why;
            case Duplicate(var of) -> "The same as message " + of;
            case Refused(var why) -> why;
            case Conflict(var why) -> "Conflict case: " + why;
            case Waiting(var why) -> why;
            case Dead(var cause) -> cause;
        };
    }

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
