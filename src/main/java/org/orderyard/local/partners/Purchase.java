package org.orderyard.local.partners;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a shopper bought, before a channel tells of it in its own words. Prices include the tax. */
record Purchase(long id, Instant at, Customer customer, List<Line> lines) {
    BigDecimal total() {
        return Line.worth(lines);
    }

    BigDecimal tax() {
        return Line.taxIn(total());
    }
}
