package org.orderyard.intake;

import java.util.List;

/** One message that the database refuses by itself. */
class Unwritable extends RuntimeException {
    private final transient List<Item> items;

    Unwritable(List<Item> items, RuntimeException cause) {
        super("Message cannot be written: " + cause.getMessage(), cause);
        this.items = items;
    }

    List<Item> items() {
        return items;
    }
}
