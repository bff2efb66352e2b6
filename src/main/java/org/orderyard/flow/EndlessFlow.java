package org.orderyard.flow;

/** Events of a flow raise each other without end. */
public class EndlessFlow extends RuntimeException {
    EndlessFlow(Flow flow, Event event, int bound) {
        super("Flow %s raised more than %d events for '%s'; nothing was changed".formatted(flow.id(), bound, event));
    }
}
