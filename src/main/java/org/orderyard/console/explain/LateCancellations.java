package org.orderyard.console.explain;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.Entry;

/** Somebody asked to cancel, and it was too late. */
final class LateCancellations implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        if (it.phase().isTerminal()) return Stream.empty();
        var tooLate = last("DeliveryUpdate.too-late", it)
                .filter(entry -> entry.outcome().equals("APPLIED"));
        var refused = last("Cancel", it).filter(entry -> entry.outcome().equals("REFUSED"));
        return Stream.concat(
                tooLate.stream().map(entry -> reason(entry, it, "the facility answered that it was too late")),
                refused.stream().map(entry -> reason(entry, it, "that was refused: " + why(entry))));
    }

    private static Optional<Entry> last(String command, Circumstances it) {
        return it.flow()
                .eventFor(command)
                .flatMap(event -> it.order().events().stream()
                        .filter(entry -> entry.event().equals(event))
                        .max(Comparator.comparing(Entry::at)));
    }

    private static Reason reason(Entry entry, Circumstances it, String answer) {
        return Reason.of(
                Reason.Kind.CANCELLATION,
                "Cancelling was asked for, and %s ago %s. The order goes its way."
                        .formatted(it.age(entry.at()), answer),
                Way.said("Agree with the customer that it is sent back, or call the facility"));
    }

    private static String why(Entry entry) {
        return Optional.ofNullable(entry.note()).map(Sentences::bare).orElse("no reason was given");
    }
}
