package org.orderyard.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Which guards and effects an event can reach in a flow, whatever the state: through raised events and the roll-up too. */
final class Reach<S extends Subject<S>> {
    private record Asked<S>(Set<Guard<S>> guards, Set<Effect<S>> effects) {
        Asked() {
            this(new LinkedHashSet<>(), new LinkedHashSet<>());
        }

        void needs(S subject, Event event, Set<FactKey<?>> needed) {
            guards.forEach(it -> needed.addAll(it.needs(subject, event)));
            effects.forEach(it -> needed.addAll(it.needs(subject, event)));
        }
    }

    /**
     * @param near asked about the delivery of the event
     * @param far asked about the order or its other deliveries, once an event crosses over
     */
    private record Reached<S>(Asked<S> near, Asked<S> far) {}

    private record Open(String event, boolean far) {}

    private final Flow flow;
    private final Vocabulary<S> vocabulary;
    private final Map<String, Reached<S>> byEvent = new ConcurrentHashMap<>();

    Reach(Flow flow, Vocabulary<S> vocabulary) {
        this.flow = flow;
        this.vocabulary = vocabulary;
    }

    Set<FactKey<?>> needs(S subject, Event event) {
        var reached = byEvent.computeIfAbsent(event.name(), this::explore);
        var needed = new HashSet<FactKey<?>>();
        reached.near().needs(subject, event, needed);
        reached.far().needs(subject, event.atOrder(), needed);
        return needed;
    }

    private Reached<S> explore(String event) {
        var reached = new Reached<S>(new Asked<>(), new Asked<>());
        var seen = new HashSet<Open>();
        var open = new ArrayDeque<Open>(Set.of(new Open(event, false)));
        flow.rollup().forEach(it -> collect(it.when().guards(), it.effects().stream(), true, reached, open));
        while (!open.isEmpty()) {
            var next = open.poll();
            if (!seen.add(next)) continue;
            Stream.concat(flow.order().on(next.event()).stream(), flow.delivery().on(next.event()).stream())
                    .forEach(it -> collect(it.allGuards(), it.allEffects(), next.far(), reached, open));
        }
        return reached;
    }

    private void collect(
            Stream<Condition.Test> tests, Stream<EffectCall> calls, boolean far, Reached<S> reached, Deque<Open> open) {
        var asked = far ? reached.far() : reached.near();
        tests.map(it -> vocabulary.guard(it.guard())).forEach(asked.guards()::add);
        calls.forEach(call -> {
            var effect = vocabulary.effect(call.effect());
            asked.effects().add(effect);
            var crosses = far || !staysWithItsDelivery(effect, call);
            effect.raises(call.argument()).forEach(it -> open.add(new Open(it, crosses)));
        });
    }

    /** Of other effects it is not known for whom they raise. */
    private boolean staysWithItsDelivery(Effect<S> effect, EffectCall call) {
        return effect instanceof Raise<S> && Raise.Call.of(call.argument()).to() == Raise.Scope.SAME;
    }
}
