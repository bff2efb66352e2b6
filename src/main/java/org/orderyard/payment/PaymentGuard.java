package org.orderyard.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.BiPredicate;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Guard;
import org.orderyard.flow.Situation;
import org.orderyard.order.Order;

/** A question about what was paid. */
record PaymentGuard(String name, BiPredicate<Order, Payments> question) implements Guard<Order> {
    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        return Set.of(new PaymentsOf(order.id()));
    }

    @Override
    public boolean holds(Situation<Order> situation, JsonNode argument) {
        var order = situation.subject();
        return question.test(
                order,
                situation
                        .facts()
                        .get(new PaymentsOf(order.id()))
                        .in(order.document().currency()));
    }
}
