package org.orderyard.message;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that took effect and are sent again as new ones: each new one has an inbox key of its own, counted by its original. */
@Component
public class SentAgain {
    /** A message of the ledger, its inbox key locked. */
    public record Original(RawMessage raw, Standing standing) {}

    private static final int MOST = 100;

    private static final String KEYS = """
        select message_id from inbox_keys
        where endpoint = :endpoint
          and key = any(array(select 'again:' || cast(:original as text) || ':' || n from generate_series(1, :most) n))
        """;

    private final JdbcClient jdbc;

    SentAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Original> lock(UUID message) {
        return jdbc.sql("""
            select k.status, m.endpoint, m.body, m.headers
            from inbox_keys k
            join messages m on m.id = k.message_id and m.direction = 'IN'
            where k.message_id = :id
            order by m.at
            limit 1
            for update of k
            """)
                .param("id", message)
                .query((row, _) -> new Original(
                        new RawMessage(
                                row.getString(2), row.getBytes(3), Headers.of(row.getString(4)), "again-" + message),
                        Standing.valueOf(row.getString(1))))
                .optional();
    }

    /** The one that is on its way already. */
    public Optional<UUID> running(UUID original, String endpoint) {
        return jdbc.sql(KEYS + "and status = 'WAITING' limit 1")
                .param("endpoint", endpoint)
                .param("original", original)
                .param("most", MOST)
                .query(UUID.class)
                .optional();
    }

    /** @return id of the new message, whose key waits for its effect */
    public UUID begin(UUID original, RawMessage raw) {
        var n = jdbc.sql(KEYS)
                        .param("endpoint", raw.endpoint())
                        .param("original", original)
                        .param("most", MOST)
                        .query(UUID.class)
                        .list()
                        .size()
                + 1;
        if (n > MOST)
            throw new IllegalStateException("Message %s was sent again %d times already".formatted(original, MOST));
        var id = Identity.ofAgain(original, n);
        jdbc.sql("""
            insert into inbox_keys (endpoint, key, body_hash, message_id, status)
            values (:endpoint, :key, :hash, :id, 'WAITING')
            """)
                .param("endpoint", raw.endpoint())
                .param("key", "again:%s:%d".formatted(original, n))
                .param("hash", Identity.hash(raw.body()))
                .param("id", id)
                .update();
        return id;
    }
}
