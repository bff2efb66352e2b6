package org.orderyard.flow;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an event does in one of some states: the effects, then the first choice that holds.
 *
 * @param choices never empty; a plain {@code to:} is one choice that always holds
 * @param line of the flow file
 */
public record Transition(String event, Set<String> from, List<EffectCall> effects, List<Choice> choices, int line) {
    public Transition {
        from = Set.copyOf(from);
        effects = List.copyOf(effects);
        choices = List.copyOf(choices);
    }

    boolean leaves(String state, String anEvent) {
        return event.equals(anEvent) && from.contains(state);
    }

    Stream<EffectCall> allEffects() {
        return Stream.concat(effects.stream(), choices.stream().flatMap(it -> it.effects().stream()));
    }

    Stream<Condition.Test> allGuards() {
        return choices.stream().flatMap(it -> it.when().guards());
    }
}
