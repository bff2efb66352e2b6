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
    public record Seen(
            UUID message,
            Standing standing,
            Optional<Long> order,
            Optional<String> outcome,
            Optional<UUID> supersededBy) {
        public Seen(UUID message, Standing standing, Optional<Long> order, Optional<String> outcome) {
            this(message, standing, order, outcome, Optional.empty());
        }
    }

    private final JdbcClient jdbc;

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty: the pump has not read it, or it never came */
    public Optional<Seen> of(String endpoint, UUID message) {
        return jdbc.sql("""
            select 1 as place, k.status, k.outcome,
                (select m.order_id from messages m
                 where m.id = k.message_id and m.direction = 'IN' and m.order_id is not null limit 1) as order_id,
                (select l.superseded_by from dead_letters l
                 where l.root_id = k.message_id and l.superseded_by is not null limit 1) as superseded_by
            from inbox_keys k
            where k.message_id = :message and k.endpoint = :endpoint
            union all
            select 2, l.status, coalesce(l.reason, l.cause), l.order_id, l.superseded_by
            from dead_letters l
            where l.root_id = :message and l.endpoint = :endpoint and l.status = 'SUPERSEDED'
            union all
            select 3, 'REFUSED', m.note, m.order_id, null
            from messages m
            where m.id = :message and m.endpoint = :endpoint and m.direction = 'IN'
            order by place
            limit 1
            """)
                .param("message", message)
                .param("endpoint", endpoint)
                .query((row, _) -> new Seen(
                        message,
                        Standing.valueOf(row.getString("status")),
                        Optional.ofNullable(row.getObject("order_id", Long.class)),
                        Optional.ofNullable(row.getString("outcome")).filter(it -> !it.isBlank()),
                        Optional.ofNullable(row.getObject("superseded_by", UUID.class))))
                .optional();
    }
}
