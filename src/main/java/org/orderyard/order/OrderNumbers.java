package org.orderyard.order;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Numbers for new orders, taken from the database five hundred at a time. */
@Component
class OrderNumbers {
    private static final int BLOCK = 500;

    private final JdbcTemplate jdbc;
    private long next;
    private long end;

    OrderNumbers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    synchronized long next() {
        if (next == end) {
            Long start = jdbc.queryForObject("select nextval('order_numbers')", Long.class);
            next = start == null ? 0 : start;
            end = next + BLOCK;
        }
        return next++;
    }

    static Optional<Long> parse(String number) {
        try {
            return Optional.of(Long.parseLong(number));
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    static Optional<Long> ofDelivery(String delivery) {
        var dash = delivery.indexOf('-');
        return dash < 0 ? Optional.empty() : parse(delivery.substring(0, dash));
    }
}
