package org.orderyard.message;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a sender may know of a message that it handed in. */
@Component
public class Receipts {
    /**
     * @param order number of the order; empty: none yet
     * @param outcome in words; empty: plain success
     */
    public record Seen(UUID message, Standing standing, Optional<Long> order, Optional<String> outcome) {}

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty: the pump has not read it, or it never came */
    public Optional<Seen> of(String endpoint, UUID message) {
        return jdbc.sql("""
            select k.status, k.outcome, coalesce(k.order_id, m.order_id) as order_id
            from inbox_keys k
            left join messages m on m.id = k.message_id and m.direction = 'IN'
            where k.message_id = :message and k.endpoint = :endpoint
            limit 1
            """)
                .param("message", message)
                .param("endpoint", endpoint)
                .query((row, _) -> new Seen(
                        message,
                        Standing.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getObject("order_id", Long.class)),
                        Optional.ofNullable(row.getString("outcome")).filter(it -> !it.isBlank())))
                .optional();
    }
}
