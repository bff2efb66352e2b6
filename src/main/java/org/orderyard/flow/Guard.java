package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;

/** A question with a name that a flow file may ask. Pure. */
public interface Guard<S> {
    String name();

    boolean holds(Situation<S> situation, JsonNode argument);

    /** The facts that it reads for this event; a superset is fine. An event without delivery may reach any of them. */
    default Set<FactKey<?>> needs(S subject, Event event) {
        return Set.of();
    }

    /** A guard that reads nothing but the subject and takes no argument. */
    static <S> Guard<S> named(String name, Predicate<Situation<S>> holds) {
        return new Guard<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean holds(Situation<S> situation, JsonNode argument) {
                return holds.test(situation);
            }

            @Override
            public void check(JsonNode argument) {
                if (!argument.isMissingNode()) throw new IllegalArgumentException("takes no argument");
            }
        };
    }

    /** @throws IllegalArgumentException saying what is wrong with the argument in the flow file */
    default void check(JsonNode argument) {}
}
