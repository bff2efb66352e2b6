package org.orderyard.shop;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shop exports of its orders, when and as what.
 *
 * @param on a milestone of their flows, what another exporter made them eligible for, or {@link #PAYMENT}
 * @param at time of day; empty: again and again, after {@code every}
 * @param priority of several for the same, those with a lower one go first, order by order
 * @param then what an order is eligible for once it is exported
 * @param facilities whose deliveries it exports, one by one, and to which addresses each is mailed; none: orders, or deliveries of all
 * @param place file and line that say so
 */
public record Exporter(
        String name,
        String on,
        Optional<LocalTime> at,
        Duration every,
        ZoneId zone,
        Shape as,
        int priority,
        Optional<String> then,
        Map<String, List<String>> facilities,
        String place) {
    /** Money that moved: a record for each capture and refund. */
    public static final String PAYMENT = "payment";

    public Exporter {
        facilities = Map.copyOf(facilities);
    }

    /** As what it leaves. */
    public enum Shape {
        /** All records of a turn in one file. */
        FILE,
        /** Each record a document of its own. */
        MESSAGES,
        /** Nothing leaves: exports of the order stop until a person lets them go on. */
        PAUSE
    }

    /** What its documents are for: a queue of our own broker, or what an endpoint takes. */
    public String target() {
        return "exports." + name;
    }
}
