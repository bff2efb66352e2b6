package org.orderyard.flow;

import java.util.List;
import java.util.Set;

/** States that nobody gets into, nobody gets out of, or that answer an event in two ways. */
final class StateRules {
    private static final Set<Phase> RETURNS =
            Set.of(OrderPhase.RETURNED, OrderPhase.RETURNED_REFUND_DUE, DeliveryPhase.RETURNED);

    private final Flow flow;
    private final Half half;
    private final Faults faults;

    StateRules(Flow flow, Half half, Faults faults) {
        this.flow = flow;
        this.half = half;
        this.faults = faults;
    }

    void check() {
        var states = half.machine().states();
        var start = half.machine().starts();
        if (!states.containsKey(start))
            faults.error(
                    flow.source().line(half.name(), "starts"),
                    "unknown state '%s' under 'starts' of the %s; %s",
                    start,
                    half.name(),
                    Nearest.hint(start, states.keySet()));
        else states.values().forEach(it -> reachable(it, half.reachable()));
        half.machine().mayStart().forEach(this::mayStart);
        states.values().forEach(this::deadEnd);
        states.values().forEach(this::waits);
        states.values().forEach(this::oneAnswer);
        half.moves().forEach(this::leavesTheEnd);
    }

    /** The order is placed there, so what places it has to be handled there. */
    private void mayStart(String state) {
        var line = flow.source().line(half.name(), "may-start");
        if (!half.machine().states().containsKey(state))
            faults.error(
                    line,
                    "unknown state '%s' under 'may-start' of the %s; %s",
                    state,
                    half.name(),
                    Nearest.hint(state, half.machine().states().keySet()));
        else
            flow.eventFor("PlaceOrder")
                    .filter(it -> half.machine().transition(state, it).isEmpty())
                    .ifPresent(it -> faults.error(
                            line, "an order may start in '%s', which has no transition for '%s'; add one", state, it));
    }

    private void reachable(State state, Set<String> reached) {
        if (!reached.contains(state.name()))
            faults.error(
                    line(state), "state '%s' is never reached; add a transition to it, or remove it", state.name());
    }

    private void deadEnd(State state) {
        var leaves = half.moves().stream().anyMatch(it -> it.from().equals(state.name()) && !it.stays());
        if (!leaves && !state.phase().isTerminal())
            faults.error(
                    line(state),
                    "state '%s' is a dead end, but phase %s is not the end; add a way out, or a phase that is",
                    state.name(),
                    state.phase());
    }

    private void waits(State state) {
        state.waits().ifPresent(waiting -> {
            for (var answer : List.of(waiting.ok(), waiting.failed(), waiting.timeout()))
                if (half.machine().transition(state.name(), answer).isEmpty())
                    faults.error(
                            flow.source().line(half.name(), "states", state.name(), "waits"),
                            "state '%s' waits for '%s' but has no transition for it; add one",
                            state.name(),
                            answer);
        });
    }

    private void oneAnswer(State state) {
        for (var event : half.taken()) {
            var handles = half.machine().transition(state.name(), event).isPresent();
            var ignores = state.ignores().contains(event);
            var defers = state.defers().contains(event);
            if (handles && (ignores || defers))
                faults.error(
                        line(state),
                        "state '%s' %s '%s' but also has a transition for it, which wins; remove one of them",
                        state.name(),
                        ignores ? "ignores" : "defers",
                        event);
            if (ignores && defers)
                faults.error(
                        line(state),
                        "state '%s' both ignores and defers '%s'; remove one of them",
                        state.name(),
                        event);
        }
    }

    private void leavesTheEnd(Move move) {
        var from = half.machine().state(move.from()).phase();
        var to = half.machine().state(move.to()).phase();
        if (from.isTerminal() && from != to && !RETURNS.contains(to))
            faults.error(
                    move.line(),
                    "'%s' leaves '%s', whose phase %s only a return may leave; go to a state of phase RETURNED, or"
                            + " stay",
                    move.event(),
                    move.from(),
                    from);
    }

    private int line(State state) {
        return half.line(flow, state.name());
    }
}
