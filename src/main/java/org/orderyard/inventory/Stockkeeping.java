package org.orderyard.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderyard.flow.Change;
import org.orderyard.flow.Event;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Order;

/** Moves the stock of one delivery in one decision: changes the facts and collects what to write. */
final class Stockkeeping {
    private final Situation<Order> situation;
    private final List<Write> writes = new ArrayList<>();
    private Facts facts;

    Stockkeeping(Situation<Order> situation) {
        this.situation = situation;
        this.facts = situation.facts();
    }

    Delivery delivery() {
        return situation.subject().delivery(situation.delivery());
    }

    StockOf stockOf(DeliveryLine line) {
        return new StockOf(situation.subject().key().shop(), line.sku());
    }

    Facts facts() {
        return facts;
    }

    int free(DeliveryLine line, String facility) {
        return facts.get(stockOf(line)).free(facility);
    }

    /** Moves units of a line's SKU at the facility and notes the reason. */
    void move(DeliveryLine line, String facility, int onHandDelta, int reservedDelta, String reason) {
        var key = stockOf(line);
        facts = facts.with(key, facts.get(key).change(facility, it -> it.plus(onHandDelta, reservedDelta)));
        writes.add(new StockChange(
                key,
                facility,
                onHandDelta,
                reservedDelta,
                reason,
                Optional.of(delivery().number())));
    }

    void book(DeliveryLine line, String facility, int quantity, Reservation.Status status) {
        writes.add(new Reservation(delivery().number(), line.line(), stockOf(line), facility, quantity, status));
    }

    void also(Write write) {
        writes.add(write);
    }

    Change<Order> done(Order order) {
        return done(order, List.of());
    }

    Change<Order> done(Order order, List<Event> raised) {
        return new Change<>(order, facts, List.copyOf(writes), raised);
    }
}
