package org.orderyard.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transitions from or to unknown states, that are never taken, or whose choices may leave the engine without a way out. */
final class TransitionRules {
    private final Flow flow;
    private final Half half;
    private final Faults faults;

    TransitionRules(Flow flow, Half half, Faults faults) {
        this.flow = flow;
        this.half = half;
        this.faults = faults;
    }

    void check() {
        half.machine().transitions().forEach(it -> {
            it.from().forEach(from -> known(from, it.line()));
            it.choices().forEach(choice -> choice.to().ifPresent(to -> known(to, choice.line())));
            it.from().forEach(from -> shadowed(it, from));
            wayOut(it);
            facts(it);
        });
        if (half.machine() == flow.order())
            flow.rollup().forEach(rule -> rule.to().ifPresent(to -> known(to, rule.line())));
    }

    private void known(String state, int line) {
        Set<String> states = half.machine().states().keySet();
        if (!states.contains(state))
            faults.error(line, "unknown state '%s' of the %s; %s", state, half.name(), Nearest.hint(state, states));
    }

    private void shadowed(Transition it, String from) {
        half.machine()
                .transition(from, it.event())
                .filter(first -> first != it)
                .ifPresent(first -> faults.error(
                        it.line(),
                        "'%s' from '%s' is never taken: line %d comes first; join them in one 'choose'",
                        it.event(),
                        from,
                        first.line()));
    }

    private void wayOut(Transition it) {
        var open = open(it.choices());
        if (open.isEmpty())
            faults.error(
                    it.choices().isEmpty() ? it.line() : it.choices().getLast().line(),
                    "'choose' of '%s' may end without a way out; end it with 'otherwise: true'",
                    it.event());
        open.filter(first -> first != it.choices().getLast())
                .ifPresent(first -> faults.error(
                        first.line(),
                        "the choices of '%s' below this one are never taken; move it to the end",
                        it.event()));
    }

    private static Optional<Choice> open(List<Choice> choices) {
        return choices.stream()
                .filter(it -> it.when() instanceof Condition.Always)
                .findFirst();
    }

    private void facts(Transition it) {
        if (!flow.facts().contains(it.event())) return;
        it.choices().stream()
                .filter(choice ->
                        choice.no().filter(Choice.No.Refuse.class::isInstance).isPresent())
                .forEach(choice -> faults.error(
                        choice.line(),
                        "'%s' is a fact and cannot be refused; write 'conflict: …' with a next step",
                        it.event()));
    }
}
