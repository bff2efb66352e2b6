package org.orderyard.shop;

import java.util.Locale;

/** What a channel may be told of its orders. */
public enum Notice {
    ACCEPTED,
    SHIPPED,
    COMPLETED,
    CANCELLED,
    CANCELLATION_REFUSED;

    /** As flows and shop files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
