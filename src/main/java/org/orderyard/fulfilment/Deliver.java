package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;
import org.orderyard.order.Command;
import org.orderyard.order.Order;
import org.orderyard.order.Parcel;
import org.orderyard.order.Target;

/** Marks the parcel that the carrier names as delivered; without a parcel, all of the delivery. */
class Deliver implements Effect<Order> {
    @Override
    public String name() {
        return "deliver";
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var number = situation.delivery();
        return Change.of(
                situation,
                situation
                        .subject()
                        .change(
                                number,
                                it -> it.withParcels(it.parcels().stream()
                                        .map(parcel -> isMeant(parcel, situation) ? parcel.arrived() : parcel)
                                        .toList())));
    }

    private static boolean isMeant(Parcel parcel, Situation<Order> situation) {
        return !(situation.event().arguments() instanceof Command.DeliveryUpdate update)
                || !(update.target() instanceof Target.OfParcel(var carrier, var number))
                || parcel.isSame(carrier, number);
    }
}
