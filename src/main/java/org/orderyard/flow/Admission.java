package org.orderyard.flow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a state does not take an event. */
sealed interface Admission {
    record Repeat(String why) implements Admission {}

    record TooSoon(String why) implements Admission {}

    record OnHold(String hold) implements Admission {}

    record Unexpected(String why) implements Admission {}

    /** @return empty if the event may go on */
    static <S extends Subject<S>> Optional<Admission> of(Flow flow, S subject, Event event) {
        var machine = flow.machine(event);
        var state = machine.state(stateOf(subject, event));
        if (flow.starts().contains(event.name())) {
            var hold = blocking(flow, subject, event);
            if (hold.isPresent()) return hold.map(OnHold::new);
        }
        if (machine.transition(state.name(), event.name()).isPresent()) return Optional.empty();
        var where = "'%s' in state '%s'".formatted(event, state.name());
        if (state.ignores().contains(event.name())) return Optional.of(new Repeat(where + " is a repeat"));
        if (state.defers().contains(event.name())) return Optional.of(new TooSoon(where + " comes too soon"));
        return Optional.of(new Unexpected(where + " is not provided for by flow " + flow.id()));
    }

    static <S extends Subject<S>> String stateOf(S subject, Event event) {
        return event.delivery()
                .map(number -> deliveryOf(subject, number).state())
                .orElseGet(subject::state);
    }

    private static <S extends Subject<S>> Subject.Part deliveryOf(S subject, String number) {
        return subject.deliveries().stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Order %s has no delivery %s".formatted(subject.number(), number)));
    }

    private static <S extends Subject<S>> Optional<String> blocking(Flow flow, S subject, Event event) {
        return subject.openHolds().stream()
                .filter(kind -> blocks(flow.holds().get(kind), event))
                .sorted()
                .findFirst();
    }

    /** Somebody meant a hold of a kind that the flow does not know to stop something: it blocks all that the hub would start. */
    private static boolean blocks(Flow.@Nullable HoldKind hold, Event event) {
        return hold == null || hold.blocks().contains(event.name());
    }
}
