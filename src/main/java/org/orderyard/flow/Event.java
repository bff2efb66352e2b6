package org.orderyard.flow;

import java.util.Optional;

/**
 * Something that happened to an order or to one of its deliveries.
 *
 * @param delivery number of the delivery; empty: the order itself
 * @param arguments what is known of it
 */
public record Event(String name, Optional<String> delivery, Arguments arguments) {
    /** What an event carries; commands are such arguments. */
    public interface Arguments {}

    /** An event that says nothing but its name. */
    public enum None implements Arguments {
        NONE
    }

    public static Event of(String name) {
        return new Event(name, Optional.empty(), None.NONE);
    }

    public static Event of(String name, Arguments arguments) {
        return new Event(name, Optional.empty(), arguments);
    }

    public Event at(String aDelivery) {
        return new Event(name, Optional.of(aDelivery), arguments);
    }

    /** The same facts under another name, as a raised event. */
    public Event raising(String raised) {
        return new Event(raised, delivery, arguments);
    }

    public Event atOrder() {
        return new Event(name, Optional.empty(), arguments);
    }

    @Override
    public String toString() {
        return delivery.map(it -> name + " of " + it).orElse(name);
    }
}
