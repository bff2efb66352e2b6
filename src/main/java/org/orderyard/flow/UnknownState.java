package org.orderyard.flow;

import java.util.Collection;

/** An order says that it is in a state which its flow does not have. */
public class UnknownState extends RuntimeException {
    UnknownState(String state, Collection<String> known) {
        super("State '%s' is not one of %s; nothing was changed".formatted(state, known));
    }
}
