package org.orderyard.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of the two machines of a flow, as the lint looks at it. */
record Half(String name, Machine machine, List<Move> moves) {
    static List<Half> both(Flow flow) {
        return List.of(order(flow), delivery(flow));
    }

    static Half order(Flow flow) {
        return new Half("order", flow.order(), Move.ofOrder(flow));
    }

    static Half delivery(Flow flow) {
        return new Half("delivery", flow.delivery(), Move.ofDelivery(flow));
    }

    int line(Flow flow, String state) {
        return flow.source().line(name, "states", state);
    }

    Set<String> handled() {
        return machine.transitions().stream().map(Transition::event).collect(Collectors.toSet());
    }

    /** Events that some state takes, be it to ignore or to defer them. */
    Set<String> taken() {
        var taken = new HashSet<>(handled());
        machine.states().values().forEach(it -> {
            taken.addAll(it.ignores());
            taken.addAll(it.defers());
        });
        return taken;
    }

    boolean takes(String state, String event) {
        return machine.transition(state, event).isPresent()
                || machine.states().containsKey(state)
                        && machine.state(state).ignores().contains(event);
    }

    /** The states that neither handle nor ignore an event. */
    List<String> lost(Stream<String> states, String event) {
        return states.filter(machine.states()::containsKey)
                .filter(it -> !takes(it, event))
                .toList();
    }

    /** From any state in which one may begin. */
    Set<String> reachable() {
        var reached = new HashSet<>(machine.begins());
        while (moves.stream().filter(it -> reached.contains(it.from())).anyMatch(it -> reached.add(it.to()))) {}
        return reached;
    }
}
