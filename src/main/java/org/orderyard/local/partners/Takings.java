package org.orderyard.local.partners;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What shoppers have paid lately through a channel, by order. */
final class Takings {
    private static final int REMEMBERED = 5_000;

    private final String channel;
    private final String gateway;
    private final Map<String, BigDecimal> paid = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BigDecimal> eldest) {
            return size() > REMEMBERED;
        }
    });

    Takings(String channel, String gateway) {
        this.channel = channel;
        this.gateway = gateway;
    }

    String channel() {
        return channel;
    }

    String gateway() {
        return gateway;
    }

    void paid(String order, BigDecimal amount) {
        paid.put(order, amount);
    }

    /** Money is paid back once. */
    Optional<BigDecimal> takeOut(String order) {
        return Optional.ofNullable(paid.remove(order));
    }
}
