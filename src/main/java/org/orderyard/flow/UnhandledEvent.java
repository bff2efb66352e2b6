package org.orderyard.flow;

/** A flow raised an event that the state reached does not provide for: the flow file has to be mended. */
public class UnhandledEvent extends RuntimeException {
    UnhandledEvent(Flow flow, String order, String what) {
        super("Flow %s, order %s: %s; nothing was changed. Mend the flow and replay."
                .formatted(flow.id(), order, what));
    }
}
