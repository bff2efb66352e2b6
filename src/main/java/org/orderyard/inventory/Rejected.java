package org.orderyard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.orderyard.flow.State;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Remaining;

/**
 * What of a delivery was rejected.
 *
 * @param lines the rejected units, as lines of which nothing has left
 * @param rest what the facility still ships or has shipped; lines that it rejected whole stay, with nothing of them
 * @param beyond units that the facility was not asked for, or has shipped
 */
record Rejected(List<DeliveryLine> lines, List<DeliveryLine> rest, List<Command.LineQuantity> beyond) {
    /** @param named by the partner; none: everything that has not left */
    static Rejected of(Delivery delivery, List<Command.LineQuantity> named) {
        var left = new Remaining(named);
        var lines = new ArrayList<DeliveryLine>();
        var rest = new ArrayList<DeliveryLine>();
        for (var line : delivery.lines()) {
            var units = named.isEmpty() ? line.open() : left.take(line);
            if (units > 0) lines.add(new DeliveryLine(line.line(), line.sku(), units, 0));
            rest.add(line.withQuantity(line.quantity() - units));
        }
        return new Rejected(lines, rest, left.rest());
    }

    boolean isNothing() {
        return lines.isEmpty();
    }

    /** Whether the facility still has something of it to ship. */
    boolean leavesOpen() {
        return rest.stream().anyMatch(it -> it.open() > 0);
    }

    boolean isAll() {
        return rest.stream().allMatch(it -> it.quantity() == 0);
    }

    Delivery asDelivery(String number, State start, Delivery from, Set<String> excluded) {
        return Delivery.begun(number, start, from.group(), lines).excluding(excluded);
    }
}
