package org.orderyard.flow;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which guards and effects an event can reach in a flow, whatever the state: through raised events and the roll-up too. */
final class Reach<S extends Subject<S>> {
    private record Reached<S>(Collection<Guard<S>> guards, Collection<Effect<S>> effects) {}

    private final Flow flow;
    private final Vocabulary<S> vocabulary;
    private final Map<String, Reached<S>> byEvent = new ConcurrentHashMap<>();

    Reach(Flow flow, Vocabulary<S> vocabulary) {
        this.flow = flow;
        this.vocabulary = vocabulary;
    }

    Collection<Guard<S>> guards(String event) {
        return reached(event).guards();
    }

    Collection<Effect<S>> effects(String event) {
        return reached(event).effects();
    }

    private Reached<S> reached(String event) {
        return byEvent.computeIfAbsent(event, this::explore);
    }

    private Reached<S> explore(String event) {
        var guards = new LinkedHashSet<Guard<S>>();
        var effects = new LinkedHashSet<Effect<S>>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(Set.of(event));
        flow.rollup().forEach(it -> collect(it.when().guards(), it.effects().stream(), guards, effects, open));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (!seen.add(next)) continue;
            Stream.concat(flow.order().on(next).stream(), flow.delivery().on(next).stream())
                    .forEach(it -> collect(it.allGuards(), it.allEffects(), guards, effects, open));
        }
        return new Reached<>(guards, effects);
    }

    private void collect(
            Stream<Condition.Test> tests,
            Stream<EffectCall> calls,
            Set<Guard<S>> guards,
            Set<Effect<S>> effects,
            Collection<String> open) {
        tests.map(it -> vocabulary.guard(it.guard())).forEach(guards::add);
        calls.forEach(call -> {
            var effect = vocabulary.effect(call.effect());
            effects.add(effect);
            open.addAll(effect.raises(call.argument()));
        });
    }
}
