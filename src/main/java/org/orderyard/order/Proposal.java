package org.orderyard.order;

import java.util.List;
import java.util.Optional;
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

    static Proposal nothing(Verdict verdict, Facts facts) {
        return new Proposal(verdict, Optional.empty(), facts, List.of(), List.of());
    }
}
