package org.orderyard.intake;

import org.orderyard.order.Order;

/** An order is on a flow version that nobody has published to this database: its messages are tried again. */
class UnpublishedFlow extends RuntimeException {
    UnpublishedFlow(Order.FlowVersion version) {
        super("Flow %s %d is unknown to this database; publish its file".formatted(version.name(), version.version()));
    }
}
