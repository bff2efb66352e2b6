package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The guards and effects that every flow has: about states and phases, and raising events. */
public final class BuiltIn {
    private BuiltIn() {}

    public static <S extends Subject<S>> List<Guard<S>> guards() {
        return List.of(
                new ByPhase<>("all-deliveries", BuiltIn::allIn),
                new ByPhase<>("any-delivery", BuiltIn::anyIn),
                new ByState<>(
                        "any-delivery-state",
                        (subject, states) -> subject.deliveries().stream().anyMatch(it -> states.contains(it.state()))),
                new ByState<>("order-state", (subject, states) -> states.contains(subject.state())));
    }

    public static <S extends Subject<S>> List<Effect<S>> effects() {
        return List.of(new Raise<>());
    }

    /** Void deliveries do not count, unless void ones are asked for; none that counts is not all. */
    private static boolean allIn(Subject<?> subject, Set<DeliveryPhase> phases) {
        var counted = subject.deliveries().stream()
                .map(Subject.Part::phase)
                .filter(it -> it != DeliveryPhase.VOID || phases.contains(it))
                .toList();
        return !counted.isEmpty() && phases.containsAll(counted);
    }

    private static boolean anyIn(Subject<?> subject, Set<DeliveryPhase> phases) {
        return subject.deliveries().stream().anyMatch(it -> phases.contains(it.phase()));
    }

    private record ByPhase<S extends Subject<S>>(String name, BiPredicate<Subject<?>, Set<DeliveryPhase>> test)
            implements Guard<S> {
        @Override
        public boolean holds(Situation<S> situation, JsonNode argument) {
            var phases = EnumSet.noneOf(DeliveryPhase.class);
            Words.of(argument).forEach(it -> phases.add(DeliveryPhase.valueOf(it)));
            return test.test(situation.subject(), phases);
        }

        @Override
        public void check(JsonNode argument) {
            Words.check(argument);
            var known = Stream.of(DeliveryPhase.values()).map(Enum::name).toList();
            for (var word : Words.of(argument))
                if (!known.contains(word))
                    throw new IllegalArgumentException(
                            "unknown phase of a delivery '%s'; %s".formatted(word, Nearest.hint(word, known)));
        }
    }

    /** Whether the names are states of the flow is asked by the lint, which knows the flow. */
    private record ByState<S extends Subject<S>>(String name, BiPredicate<Subject<?>, Set<String>> test)
            implements Guard<S> {
        @Override
        public boolean holds(Situation<S> situation, JsonNode argument) {
            return test.test(situation.subject(), Words.of(argument));
        }

        @Override
        public void check(JsonNode argument) {
            Words.check(argument);
        }
    }
}
