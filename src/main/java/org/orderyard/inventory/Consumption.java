package org.orderyard.inventory;

import org.orderyard.flow.Write;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;

/** What becomes of a reservation when its units have left the facility. */
public final class Consumption {
    private Consumption() {}

    public static Write of(Order order, Delivery delivery, DeliveryLine line, int units) {
        return new Reservation(
                delivery.number(),
                line.line(),
                new StockOf(order.key().shop(), line.sku()),
                delivery.facility().orElse(""),
                line.shipped() + units,
                line.open() == units ? Reservation.Status.CONSUMED : Reservation.Status.ALLOCATED);
    }
}
