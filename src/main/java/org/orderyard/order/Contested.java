package org.orderyard.order;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;

/** A tracking number that several orders have on its way: nobody knows whose parcel a carrier means, so that none of them is moved. */
public final class Contested {
    private Contested() {}

    static Set<FactKey<?>> needs(Command command) {
        var keys = new HashSet<FactKey<?>>();
        if (command instanceof Command.DeliveryUpdate update) {
            update.parcels().forEach(it -> keys.add(new OwnersOf(it.alias())));
            if (update.target() instanceof Target.OfParcel parcel) keys.add(new OwnersOf(parcel));
        }
        return keys;
    }

    /** Why what a carrier says cannot be taken for this order; that something is still on its way moves nobody. */
    static Optional<String> why(Order order, Command command, Facts facts) {
        return command instanceof Command.DeliveryUpdate update
                        && update.target() instanceof Target.OfParcel parcel
                        && !update.status().equals("in-transit")
                ? others(order, parcel, facts)
                        .map(it -> ("%s is on its way for order %s too, so that '%s' was taken for none of them:"
                                        + " find out whose it is, and report it by the request of that delivery")
                                .formatted(parcel, it, update.status()))
                : Optional.empty();
    }

    /** Numbers of the other orders, as a sentence has them. */
    public static Optional<String> others(Order order, Target.OfParcel parcel, Facts facts) {
        var others = facts.get(new OwnersOf(parcel)).stream()
                .filter(it -> it != order.id())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of(others);
    }

    public static Facts owned(Order order, Target.OfParcel parcel, Facts facts) {
        var key = new OwnersOf(parcel);
        var owners = new HashSet<>(facts.get(key));
        owners.add(order.id());
        return facts.with(key, Set.copyOf(owners));
    }
}
