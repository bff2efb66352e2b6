package org.orderyard.flow.yescart;

import org.orderyard.flow.Write;

/** What the effects of the table want written. */
sealed interface Wanted extends Write {
    record Mail(String template) implements Wanted {}

    record Milestone(String name) implements Wanted {}

    /** @param of a delivery, or the whole order */
    record Capture(String of) implements Wanted {}

    /** @param kind how the money came */
    record Transaction(String kind, String result) implements Wanted {}
}
