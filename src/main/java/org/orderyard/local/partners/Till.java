package org.orderyard.local.partners;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What shoppers have paid lately, by order. */
final class Till {
    private static final int REMEMBERED = 5_000;

    private final Map<String, BigDecimal> paid = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BigDecimal> eldest) {
            return size() > REMEMBERED;
        }
    });

    void paid(WebOrder order) {
        paid.put(String.valueOf(order.id()), order.total());
    }

    /** Money is paid back once. */
    Optional<BigDecimal> takeOut(String order) {
        return Optional.ofNullable(paid.remove(order));
    }
}
