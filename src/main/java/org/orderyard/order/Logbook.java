package org.orderyard.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderyard.flow.Decision;
import org.orderyard.flow.Write;

/** What the event log says of a decision: its steps, the first one with what effects noted down. */
final class Logbook {
    private Logbook() {}

    static List<Proposal.Logged> of(Decision.Applied<Order> decision) {
        var logged = new ArrayList<Proposal.Logged>();
        for (var step : decision.steps())
            logged.add(new Proposal.Logged(step, "APPLIED", logged.isEmpty() ? notes(decision) : Optional.empty()));
        return List.copyOf(logged);
    }

    static List<Write> notLogged(List<Write> writes) {
        return writes.stream().filter(it -> !(it instanceof NoteDown)).toList();
    }

    private static Optional<String> notes(Decision.Applied<Order> decision) {
        var notes = decision.writes().stream()
                .filter(NoteDown.class::isInstance)
                .map(it -> ((NoteDown) it).text())
                .collect(Collectors.joining("; "));
        return Optional.of(notes).filter(it -> !it.isEmpty());
    }
}
