package org.orderyard.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everything that a batch writes of its orders. */
@Component
class OrderLedgers {
    private final OrderWrites orders;
    private final EventLog log;
    private final WantedWrites wanted;
    private final OrderKeys keys;

    OrderLedgers(OrderWrites orders, EventLog log, WantedWrites wanted, OrderKeys keys) {
        this.orders = orders;
        this.log = log;
        this.wanted = wanted;
        this.keys = keys;
    }

    OrderSession.Written write(
            Map<Long, Order> before,
            Map<Long, Order> after,
            java.util.Collection<OrderKeys.Row> rows,
            List<EventLog.Entry> entries,
            List<Wanted<?>> writes) {
        var changed =
                after.values().stream().filter(it -> before.get(it.id()) != it).toList();
        orders.write(before, changed);
        log.append(entries);
        var released = new java.util.ArrayList<>(keys.alias(newParcels(before, changed)));
        keys.settle(rows, before.keySet(), after.keySet());
        rows.stream()
                .filter(it -> it.unfinished() > 0 && it.isPlacedBy(before.keySet(), after.keySet()))
                .forEach(it -> released.add(it.id()));
        return new OrderSession.Written(released, wanted.write(writes));
    }

    private static Map<Parcel, Long> newParcels(Map<Long, Order> before, List<Order> changed) {
        var parcels = new HashMap<Parcel, Long>();
        for (var order : changed)
            for (var delivery : order.deliveries())
                for (var parcel : delivery.parcels())
                    if (!knew(before.get(order.id()), delivery.number(), parcel)) parcels.put(parcel, order.id());
        return parcels;
    }

    private static boolean knew(@org.jspecify.annotations.Nullable Order before, String delivery, Parcel parcel) {
        return before != null
                && before.findDelivery(delivery).map(it -> it.knows(parcel)).orElse(false);
    }
}
