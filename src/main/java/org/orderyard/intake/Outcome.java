package org.orderyard.intake;

import java.util.List;
import org.orderyard.message.Diagnosis;
import org.orderyard.message.Receipts;

/** What became of a message, as its sender is told. */
public sealed interface Outcome {
    /** What a person is told beside the standing; empty where there is nothing to tell. */
    default String text() {
        return switch (this) {
            case Done _ -> "";
            case Partly(_, var why) -> "Conflict case: " + why;
            case Repeat(var why) -> why;
            case Duplicate(var of) -> "The same as message " + of.message();
            case Refused(var why) -> why;
            case Conflict(var why) -> "Conflict case: " + why;
            case Waiting(var why) -> why;
            case Dead(var diagnosis, _) -> diagnosis.cause();
        };
    }

    /** @param order number of the order; 0: about none */
    record Done(long order) implements Outcome {}

    /** What could be done is done; a conflict case tells a person of the rest. */
    record Partly(long order, String why) implements Outcome {}

    /** Known, or older than what is known: nothing changed. */
    record Repeat(String why) implements Outcome {}

    /** @param of the first, and what became of that */
    record Duplicate(Receipts.Seen of) implements Outcome {}

    record Refused(String why) implements Outcome {}

    record Conflict(String why) implements Outcome {}

    record Waiting(String why) implements Outcome {}

    /** @param faults each with its place, where places are known */
    record Dead(Diagnosis diagnosis, List<Fault> faults) implements Outcome {
        public Dead {
            faults = List.copyOf(faults);
        }
    }
}
