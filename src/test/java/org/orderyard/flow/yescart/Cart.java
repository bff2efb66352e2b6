package org.orderyard.flow.yescart;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.OrderPhase;
import org.orderyard.flow.Subject;

/**
 * An order of Yes-Cart with as much of it as its delivery table speaks of.
 *
 * @param gateway features of its payment gateway
 * @param captured whether its open authorisations were captured as a whole
 */
record Cart(String state, List<Shipment> deliveries, Set<String> gateway, boolean captured, boolean refundDue)
        implements Subject<Cart> {

    /**
     * A delivery of {@link #PIECES} pieces of one SKU.
     *
     * @param group D1 standard, D2 date wait, D3 inventory wait, D4 electronic, D5 mixed
     * @param stock how much of its stock it has
     * @param answered whether all lines were reported as delivered or rejected
     * @param paid whether money was taken for it
     * @param told whether somebody was told that stock is missing
     */
    record Shipment(
            String number,
            String state,
            DeliveryPhase phase,
            String group,
            Stock stock,
            boolean answered,
            boolean paid,
            boolean told)
            implements Part {
        Shipment in(String newState, DeliveryPhase newPhase) {
            return new Shipment(number, newState, newPhase, group, stock, answered, paid, told);
        }

        Shipment holding(Stock newStock) {
            return new Shipment(number, state, phase, group, newStock, answered, paid, told);
        }

        Shipment allAnswered() {
            return new Shipment(number, state, phase, group, stock, true, paid, told);
        }

        Shipment asPaid() {
            return new Shipment(number, state, phase, group, stock, answered, true, told);
        }

        Shipment asTold() {
            return new Shipment(number, state, phase, group, stock, answered, paid, true);
        }
    }

    enum Stock {
        NOTHING,
        SHORT,
        RESERVED,
        ALLOCATED,
        CONSUMED
    }

    static final int PIECES = 3;

    Shipment delivery(String number) {
        return deliveries.stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    Cart change(String number, UnaryOperator<Shipment> change) {
        var changed = deliveries.stream()
                .map(it -> it.number().equals(number) ? change.apply(it) : it)
                .toList();
        return new Cart(state, changed, gateway, captured, refundDue);
    }

    Cart asCaptured() {
        return new Cart(state, deliveries, gateway, true, refundDue);
    }

    @Override
    public String number() {
        return "100";
    }

    @Override
    public Set<String> openHolds() {
        return Set.of();
    }

    @Override
    public Cart inState(String newState, OrderPhase phase) {
        return new Cart(newState, deliveries, gateway, captured, refundDue);
    }

    @Override
    public Cart withDeliveryIn(String delivery, String newState, DeliveryPhase phase) {
        return change(delivery, it -> it.in(newState, phase));
    }
}
