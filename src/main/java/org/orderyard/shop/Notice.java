package org.orderyard.shop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a channel may be told of its orders. */
public enum Notice {
    ACCEPTED,
    SHIPPED,
    COMPLETED,
    CANCELLED,
    CANCELLATION_REFUSED;

    /**
     * Whom flows may tell of what: a channel of each of these, customer and staff of what there is a template for.
     *
     * @param shops folder of the shops, with their mails
     */
    public static Set<String> tellable(Path shops) {
        var tellable = new TreeSet<>(MailNames.in(shops));
        for (var it : values()) tellable.add("channel/" + it.word());
        return tellable;
    }

    /** As flows and shop files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
