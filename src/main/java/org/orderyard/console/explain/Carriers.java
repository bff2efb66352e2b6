package org.orderyard.console.explain;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.DeliveryView;
import org.orderyard.flow.DeliveryPhase;

/** Parcels on their way. */
final class Carriers implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.deliveriesIn(DeliveryPhase.IN_TRANSIT, DeliveryPhase.IN_TRANSIT_PAY_DUE)
                .map(delivery -> Reason.of(
                        Reason.Kind.CARRIER,
                        "Delivery %s has been with the carrier for %s%s; its report of the delivery moves it."
                                .formatted(delivery.number(), it.age(delivery.stateSince()), parcels(delivery))));
    }

    private static String parcels(DeliveryView delivery) {
        if (delivery.parcels().isEmpty()) return "";
        return delivery.parcels().stream()
                .map(it -> it.carrier() + " " + it.number() + (it.delivered() ? ", delivered" : ""))
                .collect(Collectors.joining("; ", " (", ")"));
    }
}
