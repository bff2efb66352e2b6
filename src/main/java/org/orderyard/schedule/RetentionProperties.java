package org.orderyard.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what is only looked at; a month goes when all of it is older. Dead letters and waiting messages have their own copy.
 *
 * @param payloads messages as they came and went
 * @param events what moved each order, and who
 * @param stockMoves from which stock is explained
 * @param monthsAhead partitions that are there before their month begins
 */
@ConfigurationProperties(value = "orderyard.retention", ignoreUnknownFields = false)
record RetentionProperties(
        @DefaultValue("90d") Duration payloads,
        @DefaultValue("400d") Duration events,
        @DefaultValue("400d") Duration stockMoves,
        @DefaultValue("3") int monthsAhead) {
    RetentionProperties {
        for (var kept : java.util.List.of(payloads, events, stockMoves))
            if (kept.toDays() < 1)
                throw new IllegalArgumentException("orderyard.retention: %s is less than a day".formatted(kept));
        if (monthsAhead < 1) throw new IllegalArgumentException("orderyard.retention.months-ahead is at least 1");
    }
}
