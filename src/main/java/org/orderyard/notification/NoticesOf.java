package org.orderyard.notification;

import java.util.Set;
import org.orderyard.flow.FactKey;

/** The notices that a channel wants. */
record NoticesOf(String shop, String channel) implements FactKey<NoticesOf.Wanted> {
    /**
     * By their names.
     *
     * @param told on the channel's queue
     * @param writtenBack into the channel's own system
     */
    record Wanted(Set<String> told, Set<String> writtenBack) {}
}
