package org.orderyard.flow;

import java.util.List;
import java.util.stream.Stream;

/**
 * A way from one state to another, or back into it.
 *
 * @param event {@value #ROLLUP} for the rules of the roll-up
 * @param effects of the transition, then of the choice
 */
record Move(String from, String to, String event, Condition when, List<EffectCall> effects, int line) {
    static final String ROLLUP = "rollup";

    static List<Move> ofDelivery(Flow flow) {
        return byTransitions(flow.delivery()).toList();
    }

    static List<Move> ofOrder(Flow flow) {
        return Stream.concat(byTransitions(flow.order()), byRollUp(flow)).toList();
    }

    boolean stays() {
        return from.equals(to);
    }

    private static Stream<Move> byTransitions(Machine machine) {
        return machine.transitions().stream()
                .flatMap(it -> it.from().stream().sorted().flatMap(from -> ways(it, from)))
                .filter(it -> machine.states().containsKey(it.from()))
                .filter(it -> machine.states().containsKey(it.to()));
    }

    private static Stream<Move> ways(Transition transition, String from) {
        return transition.choices().stream()
                .filter(it -> it.no().isEmpty())
                .map(it -> new Move(
                        from,
                        it.to().orElse(from),
                        transition.event(),
                        it.when(),
                        Stream.concat(transition.effects().stream(), it.effects().stream())
                                .toList(),
                        it.line()));
    }

    private static Stream<Move> byRollUp(Flow flow) {
        var states = flow.order().states();
        return flow.rollup().stream()
                .filter(it -> it.to().filter(states::containsKey).isPresent())
                .flatMap(rule -> states.values().stream()
                        .filter(it -> !it.phase().isTerminal())
                        .filter(it -> Possible.in(it.name(), rule.when()))
                        .map(it -> new Move(
                                it.name(), rule.to().orElseThrow(), ROLLUP, rule.when(), rule.effects(), rule.line())));
    }
}
