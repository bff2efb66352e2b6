package org.orderyard.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents of orders that have left, as the ledger has them. */
@Component
public class Departed {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param isLeaving whether it still stands in the outbox */
    public record Document(UUID id, long order, String target, String text, boolean isLeaving) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException broken) {
                throw new UncheckedIOException("Document %s of the ledger is no JSON".formatted(id), broken);
            }
        }
    }

    private final JdbcClient jdbc;

    Departed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else sends it again meanwhile; empty: nothing of that id left for an order. */
    public Optional<Document> lock(UUID message) {
        return jdbc.sql("""
            select m.order_id, m.endpoint, m.body, exists (select 1 from outbox o where o.id = m.id)
            from messages m
            where m.id = :id and m.direction = 'OUT' and m.order_id is not null
            order by m.at
            limit 1
            for update of m
            """)
                .param("id", message)
                .query((row, _) -> new Document(
                        message,
                        row.getLong(1),
                        row.getString(2),
                        new String(row.getBytes(3), StandardCharsets.UTF_8),
                        row.getBoolean(4)))
                .optional();
    }

    /** What was made of it within the last minute: a second click means the same. */
    public Optional<UUID> again(Document document) {
        return jdbc.sql("""
            select id from messages
            where order_id = :order and direction = 'OUT' and key = cast(:id as text)
              and at > clock_timestamp() - interval '1 minute'
            order by at desc
            limit 1
            """)
                .param("order", document.order())
                .param("id", document.id())
                .query(UUID.class)
                .optional();
    }

    /** Whether its target was told something later about the same request. */
    public boolean isOvertaken(Document document) {
        return jdbc.sql("""
            select exists (
                select 1 from messages m
                where m.order_id = :order and m.direction = 'OUT' and m.endpoint = :target
                  and convert_from(m.body, 'UTF8')::jsonb ->> 'request' = :request
                  and convert_from(m.body, 'UTF8')::jsonb ->> 'document' <> :document
                  and m.at > (select min(at) from messages where id = :id))
            """)
                .param("order", document.order())
                .param("target", document.target())
                .param("request", document.json().path("request").asText())
                .param("document", document.json().path("document").asText())
                .param("id", document.id())
                .query(Boolean.class)
                .single();
    }
}
