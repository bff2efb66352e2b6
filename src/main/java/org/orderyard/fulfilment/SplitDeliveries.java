package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.flow.State;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;
import org.orderyard.order.OrderLine;

/** Makes deliveries of whatever no delivery carries yet: goods, what needs no warehouse, what the shopper has already (Y089: numbered from 0). */
class SplitDeliveries implements Effect<Order> {
    @Override
    public String name() {
        return "split-deliveries";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        var start = situation.flow().delivery().start();
        var goods = split(order, Delivery.STANDARD, start, OrderLine::isPhysical);
        var intangible = split(goods, Delivery.ELECTRONIC, start, it -> isDeliveredOnItsOwn(order, it));
        return Change.of(situation, split(intangible, Delivery.IMMEDIATE, start, OrderLine::isHandedOver));
    }

    /** A fee beside goods is no delivery: it would seem to have left before them, and could not be called off with them. */
    private static boolean isDeliveredOnItsOwn(Order order, OrderLine line) {
        return line.isService()
                ? order.lines().stream().allMatch(OrderLine::isService)
                : !line.isPhysical() && !line.isHandedOver();
    }

    private static Order split(Order order, String group, State start, Predicate<OrderLine> kind) {
        var lines = order.lines().stream()
                .filter(kind)
                .filter(it -> order.unplanned(it) > 0)
                .map(it -> new DeliveryLine(it.number(), it.sku(), order.unplanned(it), 0))
                .toList();
        return lines.isEmpty()
                ? order
                : order.and(Delivery.begun(order.nextDeliveryNumber(), start, group, List.copyOf(lines)));
    }
}
