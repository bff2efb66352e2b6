package org.orderyard.inventory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;
import org.orderyard.order.Delivery;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.springframework.stereotype.Component;

/** What flows may ask and do about stock. Every effect that takes has one here that gives back. */
@Component
class InventoryWords implements Words {
    @Override
    public List<Guard<Order>> guards() {
        return List.of(Guard.named("reserved", it -> isReserved(it.subject().delivery(it.delivery()))));
    }

    @Override
    public List<Effect<Order>> effects() {
        return List.of(
                new Reserve(),
                new StockEffect("release-reservation", Set.of(), Set.of("stock"), InventoryWords::release),
                new StockEffect("allocate", Set.of("stock"), Set.of(), InventoryWords::allocate),
                new StockEffect("deallocate", Set.of(), Set.of("stock"), InventoryWords::deallocate),
                new TakeBackRejected());
    }

    static boolean isReserved(Delivery delivery) {
        return delivery.isElectronic() || delivery.facility().isPresent();
    }

    private static Order release(Order order, Stockkeeping stock) {
        var delivery = stock.delivery();
        delivery.facility()
                .ifPresent(it -> delivery.openLines().forEach(line -> {
                    stock.move(line, it, 0, -line.open(), "RELEASE");
                    stock.book(line, it, line.open(), Reservation.Status.RELEASED);
                }));
        return order.change(delivery.number(), it -> it.reservedAt(Optional.empty()));
    }

    /** Y095: takes the units out of the stock and closes the reservation. */
    private static Order allocate(Order order, Stockkeeping stock) {
        var delivery = stock.delivery();
        var facility = delivery.facility().orElseThrow(() -> new NothingReserved(delivery.number()));
        delivery.openLines().forEach(line -> {
            stock.move(line, facility, -line.open(), -line.open(), "ALLOCATE");
            stock.book(line, facility, line.open(), Reservation.Status.ALLOCATED);
        });
        return order;
    }

    /** Y102: what was allocated and has not left is credited. */
    private static Order deallocate(Order order, Stockkeeping stock) {
        var delivery = stock.delivery();
        delivery.facility()
                .ifPresent(it -> delivery.openLines().forEach(line -> {
                    stock.move(line, it, line.open(), 0, "DEALLOCATE");
                    stock.book(line, it, line.open(), Reservation.Status.RELEASED);
                }));
        return order.change(delivery.number(), it -> it.with(shippedOnly(it)));
    }

    private static List<org.orderyard.order.DeliveryLine> shippedOnly(Delivery delivery) {
        return delivery.lines().stream()
                .map(it -> delivery.hasShipped() ? it.withQuantity(it.shipped()) : it)
                .toList();
    }
}
