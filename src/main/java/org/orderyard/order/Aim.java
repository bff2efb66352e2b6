package org.orderyard.order;

import java.util.Optional;
import org.orderyard.flow.DeliveryPhase;

/** Which delivery of a known order a command is about, and whether it answers what is still asked. */
sealed interface Aim {
    /** @param delivery number; empty: the order itself */
    record At(Optional<String> delivery) implements Aim {}

    /** The request that it answers is not open any more. */
    record Stale(String why) implements Aim {}

    static Aim of(Order order, Target target) {
        return switch (target) {
            case Target.OfDelivery(var number)
            when order.findDelivery(number).isPresent() -> new At(Optional.of(number));
            case Target.Request request -> ofRequest(order, request);
            case Target.OfParcel(var carrier, var number) ->
                new At(order.deliveries().stream()
                        .filter(it -> it.parcels().stream().anyMatch(parcel -> parcel.isSame(carrier, number)))
                        .map(Delivery::number)
                        .findFirst());
            case Target.OfDelivery _ -> throw new UnknownRequest(target);
            case Target.Key _, Target.Number _, Target.None _ -> new At(Optional.empty());
        };
    }

    private static Aim ofRequest(Order order, Target.Request request) {
        var delivery = order.findDelivery(request.delivery()).orElseThrow(() -> new UnknownRequest(request));
        if (request.attempt() < 1 || request.attempt() > delivery.attempt()) throw new UnknownRequest(request);
        if (request.attempt() < delivery.attempt())
            return new Stale("It answers request %s, but %s is open".formatted(request.request(), delivery.request()));
        return isClosed(delivery.phase())
                ? new Stale("Request %s is closed: the delivery is %s".formatted(request.request(), delivery.state()))
                : new At(Optional.of(delivery.number()));
    }

    private static boolean isClosed(DeliveryPhase phase) {
        return switch (phase) {
            case NEW, WAIT_DATE, WAIT_STOCK, WAIT_ALLOC, PARKED, VOID -> true;
            case ALLOCATED, PICKPACK, READY, READY_PAY_DUE, IN_TRANSIT, IN_TRANSIT_PAY_DUE, DELIVERED, RETURNED ->
                false;
        };
    }
}
