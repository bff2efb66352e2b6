package org.orderyard.flow;

import java.util.List;
import java.util.Set;

/**
 * What a flow drives: an order with its deliveries, immutable. The engine asks it for states and answers with a changed copy.
 *
 * @param <S> the type itself
 */
public interface Subject<S extends Subject<S>> {
    String number();

    String state();

    /** Its deliveries, in the order in which they were made. */
    List<? extends Part> deliveries();

    /** Kinds of its open holds. */
    Set<String> openHolds();

    S inState(String state, OrderPhase phase);

    S withDeliveryIn(String delivery, String state, DeliveryPhase phase);

    /** A delivery, as the engine sees it. */
    interface Part {
        String number();

        String state();

        DeliveryPhase phase();
    }
}
