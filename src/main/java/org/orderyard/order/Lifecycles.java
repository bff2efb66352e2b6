package org.orderyard.order;

import org.orderyard.flow.Flow;

/** Which flow drives which order. */
public interface Lifecycles {
    /** How a new order begins, by its shop and channel and by what is known of its sale. */
    Start forNew(OrderDocument document);

    /** The very version that an order started with. */
    Flow of(Order.FlowVersion version);

    /** How an order begins. */
    sealed interface Start {
        /** @param state one in which the flow may start */
        record In(Flow flow, String state) implements Start {}

        /** Its shop does not take such orders. */
        record Nowhere(String why) implements Start {}
    }
}
