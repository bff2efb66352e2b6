package org.orderyard.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One of the two machines of a flow: that of the order or that of its deliveries.
 *
 * @param starts the state in which an order or delivery begins
 * @param mayStart other states in which the rules of a shop may have an order begin
 * @param states by name, in the order in which one meets them
 * @param transitions in the order of the file; the first that fits state and event is taken
 */
public record Machine(String starts, Set<String> mayStart, Map<String, State> states, List<Transition> transitions) {
    public Machine {
        mayStart = Collections.unmodifiableSet(new LinkedHashSet<>(mayStart));
        transitions = List.copyOf(transitions);
    }

    public State state(String name) {
        return Optional.ofNullable(states.get(name)).orElseThrow(() -> new UnknownState(name, states.keySet()));
    }

    /** Where an order or delivery begins. */
    public State start() {
        return state(starts);
    }

    /** Every state in which one may begin. */
    public List<String> begins() {
        return Stream.concat(Stream.of(starts), mayStart.stream()).distinct().toList();
    }

    public boolean mayStartIn(String state) {
        return begins().contains(state);
    }

    Optional<Transition> transition(String state, String event) {
        return transitions.stream().filter(it -> it.leaves(state, event)).findFirst();
    }

    Collection<Transition> on(String event) {
        return transitions.stream().filter(it -> it.event().equals(event)).toList();
    }
}
