package org.orderyard.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the engine says of an event: everything that the message causes, or why nothing. Only a whole one is applied. */
public sealed interface Decision<S> {

    /** @param releasesDeferred whether a state was left that defers something: what waits for that is due now */
    record Applied<S>(S subject, Facts facts, List<Step> steps, List<Write> writes, boolean releasesDeferred)
            implements Decision<S> {}

    /** A true repeat: nothing changes. */
    record Ignored<S>(String why) implements Decision<S> {}

    /** The state does not allow it; an answer, not a fault. */
    record Refused<S>(String why) implements Decision<S> {}

    /** Too soon: again when the state is left. */
    record Deferred<S>(String why) implements Decision<S> {}

    /** The hub may not start this while a hold is open. */
    record Held<S>(String hold) implements Decision<S> {}

    /** A fact of the world contradicts the state: a person has to look. */
    record Conflict<S>(String why) implements Decision<S> {}

    /**
     * One transition.
     *
     * @param delivery number, or empty for the order
     * @param effects as the flow file calls them
     */
    record Step(
            String event,
            Optional<String> delivery,
            String from,
            String to,
            Phase phaseFrom,
            Phase phaseTo,
            List<String> effects) {}

    /** A milestone of the order, or of one of its deliveries; only the first time counts. */
    record Reached(String milestone, Optional<String> delivery) implements Write {}

    /** Raises an event by itself if the state has not been left until then. */
    record Wake(String event, Optional<String> delivery, String state, Instant at) implements Write {}
}
