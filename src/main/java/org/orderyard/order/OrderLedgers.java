package org.orderyard.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    Set<Command.Prompt> outlived(List<Command> commands) {
        return log.outlived(commands.stream()
                .filter(Command.Prompt.class::isInstance)
                .map(Command.Prompt.class::cast)
                .filter(it -> it.since().isPresent())
                .toList());
    }

    List<Wanted<?>> rest(List<Wanted<?>> writes) {
        return wanted.rest(writes);
    }

    /**
     * @param hung keys on which the batch itself has hung messages
     * @return keys whose order or parcel is there now, and on which messages hang
     */
    List<Long> write(
            Map<Long, Order> before,
            Map<Long, Order> after,
            java.util.Collection<OrderKeys.Row> rows,
            List<EventLog.Entry> entries,
            List<Wanted<?>> writes,
            Set<Long> hung) {
        var changed =
                after.values().stream().filter(it -> before.get(it.id()) != it).toList();
        orders.write(before, changed);
        log.append(entries);
        var released = new java.util.ArrayList<>(keys.alias(newParcels(before, changed)));
        keys.settle(rows, before.keySet(), after.keySet());
        rows.stream()
                .filter(it -> (it.unfinished() > 0 || hung.contains(it.id()))
                        && it.isPlacedBy(before.keySet(), after.keySet()))
                .forEach(it -> released.add(it.id()));
        wanted.write(writes);
        return released;
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
