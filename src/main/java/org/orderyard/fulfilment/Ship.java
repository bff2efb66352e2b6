package org.orderyard.fulfilment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;
import org.orderyard.inventory.Consumption;
import org.orderyard.order.Command;
import org.orderyard.order.Contested;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.OpenCase;
import org.orderyard.order.Order;
import org.orderyard.order.Parcel;
import org.orderyard.order.Remaining;

/** Takes in what has left the facility: units, whole or in part, and the parcels they travel in. */
class Ship implements Effect<Order> {
    @Override
    public String name() {
        return "ship";
    }

    /** What has gone to the customer is settled: nobody gives it back any more. */
    @Override
    public Set<String> givesBack() {
        return Set.of("stock");
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        if (!(situation.event().arguments() instanceof Command.DeliveryUpdate update)) return Change.nothing(situation);
        var order = situation.subject();
        var delivery = order.delivery(situation.delivery());
        var lines = new ArrayList<DeliveryLine>();
        var consumed = new ArrayList<Write>();
        var left = new Remaining(update.lines());
        for (var line : delivery.lines()) {
            var units = update.lines().isEmpty() ? line.open() : left.take(line);
            lines.add(line.ship(units));
            if (units > 0) consumed.add(Consumption.of(order, delivery, line, units));
        }
        if (!left.rest().isEmpty()) consumed.add(beyond(situation.event(), delivery, left.rest()));
        var shipped = order.change(delivery.number(), it -> it.with(lines).withParcels(merged(it, update.parcels())));
        var facts = situation.facts();
        for (var parcel : update.parcels()) {
            Contested.others(order, parcel.alias(), facts)
                    .ifPresent(it -> consumed.add(contested(situation.event(), parcel, it)));
            facts = Contested.owned(order, parcel.alias(), facts);
        }
        return new Change<>(shipped, facts, consumed, List.of());
    }

    private static OpenCase beyond(Event event, Delivery delivery, List<Command.LineQuantity> rest) {
        return new OpenCase(
                event.delivery(),
                event.name(),
                ("The warehouse says that it shipped more than is open in delivery %s: %s. That was not taken as"
                    + " shipped, the rest of its report was: ask the warehouse what has left, and find out what the"
                    + " customer gets")
                        .formatted(delivery.number(), Remaining.inWords(rest)));
    }

    private static OpenCase contested(Event event, Parcel parcel, String others) {
        return new OpenCase(
                event.delivery(),
                event.name(),
                "%s is on its way for order %s too: ask the warehouse which number is right; what the carrier says of it moves neither order"
                        .formatted(parcel.alias(), others));
    }

    private static List<Parcel> merged(Delivery delivery, List<Parcel> reported) {
        return Stream.concat(
                        delivery.parcels().stream(),
                        reported.stream().distinct().filter(it -> !delivery.knows(it)))
                .toList();
    }
}
