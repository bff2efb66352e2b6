package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** Raises an event that the engine's own loop runs after this transition, with the arguments of the event at hand. */
final class Raise<S extends Subject<S>> implements Effect<S> {
    static final String NAME = "raise";

    /** Whom a raised event is about. */
    enum Scope {
        SAME,
        ORDER,
        DELIVERIES
    }

    /** @param in only those in one of these states when the effect runs; empty: whatever the state */
    record Call(String event, Scope to, Set<String> in) {
        static Call of(JsonNode argument) {
            if (argument.isTextual()) return new Call(argument.textValue(), Scope.SAME, Set.of());
            return new Call(argument.path("event").asText(), scope(argument.path("to")), Words.of(argument.path("in")));
        }

        private static Scope scope(JsonNode to) {
            return switch (to.asText()) {
                case "" -> Scope.SAME;
                case "order" -> Scope.ORDER;
                case "deliveries" -> Scope.DELIVERIES;
                default -> throw new IllegalArgumentException("'to' has to be deliveries or order, not " + to);
            };
        }

        boolean meets(String state) {
            return in.isEmpty() || in.contains(state);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Change<S> apply(Situation<S> situation, JsonNode argument) {
        var call = Call.of(argument);
        var event = situation.event().raising(call.event());
        var candidates = switch (call.to()) {
            case SAME -> List.of(event);
            case ORDER -> List.of(event.atOrder());
            case DELIVERIES ->
                situation.subject().deliveries().stream()
                        .map(it -> event.at(it.number()))
                        .toList();
        };
        return Change.raising(
                situation,
                candidates.stream()
                        .filter(it -> call.meets(Admission.stateOf(situation.subject(), it)))
                        .toList());
    }

    @Override
    public Set<String> raises(JsonNode argument) {
        return Set.of(Call.of(argument).event());
    }

    @Override
    public void check(JsonNode argument) {
        if (argument.isTextual()) return;
        if (!argument.path("event").isTextual())
            throw new IllegalArgumentException(
                    "needs an event: { raise: release } or { raise: { event: release, … } }");
        for (var key : (Iterable<String>) argument::fieldNames)
            if (!Set.of("event", "to", "in").contains(key))
                throw new IllegalArgumentException("unknown key '%s'; known are event, to, in".formatted(key));
        if (argument.has("in")) Words.check(argument.path("in"));
        Call.of(argument);
    }
}
