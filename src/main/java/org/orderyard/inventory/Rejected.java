package org.orderyard.inventory;

import java.util.List;
import java.util.Set;
import org.orderyard.flow.State;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;

/**
 * What of a delivery was rejected.
 *
 * @param lines the rejected units, as lines of which nothing has left
 * @param rest what the facility still ships; lines that it rejected whole stay, with nothing of them
 */
record Rejected(List<DeliveryLine> lines, List<DeliveryLine> rest) {
    /** @param named by the partner; none: everything that has not left */
    static Rejected of(Delivery delivery, List<Command.LineQuantity> named) {
        var lines = delivery.lines().stream()
                .map(it -> new DeliveryLine(it.line(), it.sku(), rejected(it, named), 0))
                .toList();
        var rest = delivery.lines().stream()
                .map(it -> it.withQuantity(it.quantity() - rejected(it, named)))
                .toList();
        return new Rejected(lines.stream().filter(it -> it.quantity() > 0).toList(), rest);
    }

    boolean isAll() {
        return rest.stream().allMatch(it -> it.quantity() == 0);
    }

    Delivery asDelivery(String number, State start, Delivery from, Set<String> excluded) {
        return Delivery.begun(number, start, from.group(), lines).excluding(excluded);
    }

    private static int rejected(DeliveryLine line, List<Command.LineQuantity> named) {
        if (named.isEmpty()) return line.open();
        var units = named.stream()
                .filter(it -> it.isOf(line.line(), line.sku()))
                .mapToInt(Command.LineQuantity::quantity)
                .sum();
        return Math.min(units, line.open());
    }
}
