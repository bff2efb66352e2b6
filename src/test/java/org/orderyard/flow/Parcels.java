package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The smallest thing that a flow can drive, and the few words that its tests need. */
record Parcels(String state, List<Box> deliveries, Set<String> openHolds) implements Subject<Parcels> {
    record Box(String number, String state, DeliveryPhase phase) implements Part {}

    record Shelf(String name) implements FactKey<Integer> {}

    record Note(String text) implements Write {}

    static final Shelf SHELF = new Shelf("A");

    static Parcels in(String state, Box... deliveries) {
        return new Parcels(state, List.of(deliveries), Set.of());
    }

    static Box box(String number, String state, DeliveryPhase phase) {
        return new Box(number, state, phase);
    }

    Parcels held(String kind) {
        return new Parcels(state, deliveries, Set.of(kind));
    }

    @Override
    public String number() {
        return "7";
    }

    @Override
    public Parcels inState(String newState, OrderPhase phase) {
        return new Parcels(newState, deliveries, openHolds);
    }

    @Override
    public Parcels withDeliveryIn(String number, String newState, DeliveryPhase phase) {
        return new Parcels(
                state,
                deliveries.stream()
                        .map(it -> it.number().equals(number) ? new Box(number, newState, phase) : it)
                        .toList(),
                openHolds);
    }

    static Vocabulary<Parcels> vocabulary() {
        return new Vocabulary<>(
                Stream.concat(
                                BuiltIn.<Parcels>guards().stream(),
                                Stream.of(asking(
                                        "shelf-holds",
                                        (s, argument) -> s.facts().get(SHELF) >= argument.asInt())))
                        .toList(),
                Stream.concat(
                                BuiltIn.<Parcels>effects().stream(),
                                Stream.of(
                                        doing("take", Parcels::taking),
                                        doing("give-back", (s, _) -> Change.nothing(s)),
                                        doing("note", (s, argument) -> Change.writing(s, new Note(argument.asText())))))
                        .toList());
    }

    private static Change<Parcels> taking(Situation<Parcels> s, JsonNode argument) {
        var left = s.facts().get(SHELF) - argument.asInt(1);
        return new Change<>(s.subject(), s.facts().with(SHELF, left), List.of(), List.of());
    }

    private static Guard<Parcels> asking(String name, BiPredicate<Situation<Parcels>, JsonNode> test) {
        return new Guard<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Situation<Parcels> situation, JsonNode argument) {
                return test.test(situation, argument);
            }

            @Override
            public Set<FactKey<?>> needs(Parcels subject, Event event) {
                return Set.of(SHELF);
            }

            @Override
            public void check(JsonNode argument) {
                if (!argument.isInt()) throw new IllegalArgumentException("needs a number");
            }
        };
    }

    private static Effect<Parcels> doing(
            String name, BiFunction<Situation<Parcels>, JsonNode, Change<Parcels>> change) {
        return new Effect<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Change<Parcels> apply(Situation<Parcels> situation, JsonNode argument) {
                return change.apply(situation, argument);
            }

            @Override
            public Set<FactKey<?>> needs(Parcels subject, Event event) {
                return name.equals("take") ? Set.of(new Shelf(event.delivery().orElse("all")), SHELF) : Set.of();
            }

            @Override
            public Set<String> takes() {
                return name.equals("take") ? Set.of("stock") : Set.of();
            }

            @Override
            public Set<String> givesBack() {
                return name.equals("give-back") ? Set.of("stock") : Set.of();
            }
        };
    }
}
