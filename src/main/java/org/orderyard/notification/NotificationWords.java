package org.orderyard.notification;

import java.util.List;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.springframework.stereotype.Component;

/** What flows may do about telling others. */
@Component
class NotificationWords implements Words {
    @Override
    public List<Guard<Order>> guards() {
        return List.of();
    }

    @Override
    public List<Effect<Order>> effects() {
        return List.of(new Notify());
    }
}
