package org.orderyard.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Something with a name that a flow file may do. Pure: takes facts, returns changed facts and wanted writes. */
public interface Effect<S> {
    String name();

    Change<S> apply(Situation<S> situation, JsonNode argument);

    /** The facts that it reads for this event; a superset is fine. An event without delivery may reach any of them. */
    default Set<FactKey<?>> needs(S subject, Event event) {
        return Set.of();
    }

    /** Names of the events that it may raise. */
    default Set<String> raises(JsonNode argument) {
        return Set.of();
    }

    /** What it takes (stock, money) that another effect has to give back; empty: nothing. */
    default Set<String> takes() {
        return Set.of();
    }

    /** What it gives back or settles; the lint looks for a way to the end that does neither. */
    default Set<String> givesBack() {
        return Set.of();
    }

    /** @throws IllegalArgumentException saying what is wrong with the argument in the flow file */
    default void check(JsonNode argument) {}
}
