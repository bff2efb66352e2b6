package org.orderyard.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderyard.flow.Decision;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;

/**
 * What one command would do.
 *
 * @param order as it would be; empty: no order is touched
 * @param log rows for the event log, with their outcome
 */
record Proposal(Verdict verdict, Optional<Order> order, Facts facts, List<Logged> log, List<Write> writes) {
    /** @param outcome APPLIED, REFUSED, REPEAT, CONFLICT or NOTE */
    record Logged(Decision.Step step, String outcome, Optional<String> note) {}

    /** Whatever a person has to see to besides is said to the sender as well. */
    static Proposal moving(Decision.Applied<Order> it) {
        var cases = it.writes().stream()
                .filter(OpenCase.class::isInstance)
                .map(write -> ((OpenCase) write).what())
                .collect(Collectors.joining("; "));
        var writes = new ArrayList<>(Logbook.notLogged(it.writes()));
        if (it.releasesDeferred()) writes.add(new ReleaseDeferred());
        return new Proposal(
                cases.isEmpty() ? new Verdict.Done() : new Verdict.Partly(cases),
                Optional.of(it.subject()),
                it.facts(),
                Logbook.of(it),
                List.copyOf(writes));
    }

    static Proposal nothing(Verdict verdict, Facts facts) {
        return new Proposal(verdict, Optional.empty(), facts, List.of(), List.of());
    }
}
