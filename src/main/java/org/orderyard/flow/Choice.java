package org.orderyard.flow;

import java.util.List;
import java.util.Optional;

/**
 * One way out of a transition, or one rule of the roll-up.
 *
 * @param to the state to go to; empty: stay
 * @param effects run before the state is entered
 * @param no set if this way out is a no: nothing of the message is applied
 * @param line of the flow file
 */
public record Choice(Condition when, Optional<String> to, List<EffectCall> effects, Optional<No> no, int line) {
    public Choice {
        effects = List.copyOf(effects);
    }

    /** A no with its reason and next step, in the flow's words. */
    public sealed interface No {
        record Refuse(String why) implements No {}

        record Conflict(String why) implements No {}
    }
}
