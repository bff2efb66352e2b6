package org.orderyard.order;

import org.orderyard.flow.Flow;

/** Which flow drives which order. */
public interface Lifecycles {
    /** The flow that a new order starts with, by its shop and channel. */
    Flow forNew(OrderKey key);

    /** The very version that an order started with. */
    Flow of(Order.FlowVersion version);
}
