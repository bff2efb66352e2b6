package org.orderyard.notification;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.ToIntFunction;
import org.orderyard.flow.Situation;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;

/** Units of a line that have left by the very decision that is told of, whether or not the report names them. */
final class JustShipped implements ToIntFunction<DeliveryLine> {
    private final Map<Integer, Integer> before;

    JustShipped(Situation<Order> situation) {
        before = situation.before().findDelivery(situation.delivery()).stream()
                .flatMap(it -> it.lines().stream())
                .collect(toMap(DeliveryLine::line, DeliveryLine::shipped));
    }

    @Override
    public int applyAsInt(DeliveryLine line) {
        return line.shipped() - before.getOrDefault(line.line(), 0);
    }
}
