package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A question with a name that a flow file may ask. Pure. */
public interface Guard<S> {
    String name();

    boolean holds(Situation<S> situation, JsonNode argument);

    /** The facts that it reads for this event; a superset is fine. */
    default Set<FactKey<?>> needs(S subject, Event event) {
        return Set.of();
    }

    /** @throws IllegalArgumentException saying what is wrong with the argument in the flow file */
    default void check(JsonNode argument) {}
}
