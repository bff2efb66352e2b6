package org.orderyard.flow.yescart;

import org.orderyard.flow.Event;

/** What the events of the table say. */
sealed interface Said extends Event.Arguments {
    /** @param result OK, PROCESSING or FAILED */
    record Paid(String result) implements Said {}

    /** @param lines how many lines the update is about */
    record Updated(int lines, boolean allAnswered) implements Said {}

    record Noted(String note) implements Said {}

    /** @param atTheDoor whether the carrier got the money */
    record Money(boolean atTheDoor) implements Said {}
}
