package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.OrderPhase;
import org.orderyard.flow.Subject;

/**
 * An order, immutable: decisions answer with a changed copy, {@link OrderSession} writes what differs.
 *
 * @param id number as a number, the key of all its rows
 * @param version counts its changes; 0: not written yet
 */
public record Order(
        long id,
        OrderKey key,
        FlowVersion flow,
        String state,
        OrderPhase phase,
        OrderDocument document,
        List<OrderLine> lines,
        List<Delivery> deliveries,
        List<OpenHold> holds,
        int version)
        implements Subject<Order> {

    /** The flow version that an order started with, and stays on. */
    public record FlowVersion(String name, int version) {}

    public Order {
        lines = List.copyOf(lines);
        deliveries = List.copyOf(deliveries);
        holds = List.copyOf(holds);
    }

    @Override
    public String number() {
        return String.valueOf(id);
    }

    @Override
    public Set<String> openHolds() {
        return holds.stream().map(OpenHold::kind).collect(Collectors.toSet());
    }

    public Delivery delivery(String number) {
        return findDelivery(number)
                .orElseThrow(() -> new IllegalArgumentException("Order %s has no delivery %s".formatted(id, number)));
    }

    public Optional<Delivery> findDelivery(String number) {
        return deliveries.stream().filter(it -> it.number().equals(number)).findFirst();
    }

    public OrderLine line(int number) {
        return lines.stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Order %s has no line %d".formatted(id, number)));
    }

    /** Units of a line that no delivery carries; void deliveries carry nothing but what they shipped. */
    public int unplanned(OrderLine line) {
        var planned = deliveries.stream()
                .flatMap(delivery -> delivery.lines().stream()
                        .filter(it -> it.line() == line.number())
                        .map(it -> delivery.phase() == DeliveryPhase.VOID ? it.shipped() : it.quantity()))
                .mapToInt(Integer::intValue)
                .sum();
        return line.quantity() - planned;
    }

    @Override
    public Order inState(String newState, OrderPhase newPhase) {
        return new Order(id, key, flow, newState, newPhase, document, lines, deliveries, holds, version);
    }

    @Override
    public Order withDeliveryIn(String number, String newState, DeliveryPhase newPhase) {
        return change(number, it -> it.in(newState, newPhase));
    }

    public Order change(String number, UnaryOperator<Delivery> change) {
        return with(deliveries.stream()
                .map(it -> it.number().equals(number) ? change.apply(it) : it)
                .toList());
    }

    public Order with(List<Delivery> newDeliveries) {
        return new Order(id, key, flow, state, phase, document, lines, newDeliveries, holds, version);
    }

    public Order and(Delivery another) {
        return with(Stream.concat(deliveries.stream(), Stream.of(another)).toList());
    }

    public String nextDeliveryNumber() {
        return id + "-" + deliveries.size();
    }

    public Order revised(OrderDocument newDocument, List<OrderLine> newLines) {
        return new Order(id, key, flow, state, phase, newDocument, newLines, deliveries, holds, version);
    }

    public Order holding(OpenHold hold) {
        if (openHolds().contains(hold.kind())) return this;
        return new Order(
                id,
                key,
                flow,
                state,
                phase,
                document,
                lines,
                deliveries,
                Stream.concat(holds.stream(), Stream.of(hold)).toList(),
                version);
    }

    public Order notHolding(String kind) {
        return new Order(
                id,
                key,
                flow,
                state,
                phase,
                document,
                lines,
                deliveries,
                holds.stream().filter(it -> !it.kind().equals(kind)).toList(),
                version);
    }

    Order atVersion(int newVersion) {
        return new Order(id, key, flow, state, phase, document, lines, deliveries, holds, newVersion);
    }
}
