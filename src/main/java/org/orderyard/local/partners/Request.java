package org.orderyard.local.partners;

import java.util.List;

/**
 * What the hub asks of a warehouse.
 *
 * @param street where it goes
 * @param parcel number of the parcel that it becomes: the same when the request comes again, another in another installation
 */
record Request(String id, Kind kind, List<Line> lines, String street, String parcel, Acknowledgement done) {
    /** What is to be done; a warehouse may leave alone what it does not know. */
    enum Kind {
        SHIP,
        STOP,
        OTHER
    }

    boolean isToPostBox() {
        return Customer.isPostBox(street);
    }

    /** Requests of one delivery are numbered: order, delivery, attempt. */
    boolean isFirstAttempt() {
        return id.endsWith("-1");
    }
}
