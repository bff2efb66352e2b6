package org.orderyard.flow.yescart;

import java.time.Instant;
import org.orderyard.flow.FactKey;

/** The stock of the one SKU that everybody orders. */
record Shelf(int onHand, int reserved, Instant released) {
    static final FactKey<Shelf> KEY = new Key();

    private record Key() implements FactKey<Shelf> {}

    int free() {
        return onHand - reserved;
    }

    Shelf move(int toOnHand, int toReserved) {
        return new Shelf(onHand + toOnHand, reserved + toReserved, released);
    }
}
