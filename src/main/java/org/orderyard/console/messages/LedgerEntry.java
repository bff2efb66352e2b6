package org.orderyard.console.messages;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.message.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one message as the ledger has it, for programs. */
@Component
class LedgerEntry {
    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    LedgerEntry(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    private record Seen(MessageApi.Message message, Optional<String> shop) {}

    /** @throws Missing if there is none that the person may see */
    MessageApi.Message of(UUID id, Person person) {
        return jdbc.sql("""
            select m.*, k.status, o.shop
            from messages m
            left join inbox_keys k on k.message_id = m.id
            left join orders o on o.id = m.order_id
            where m.id = :id
            limit 1
            """)
                .param("id", id)
                .query((row, _) -> new Seen(
                        new MessageApi.Message(
                                id,
                                row.getObject("at", OffsetDateTime.class),
                                row.getString("direction"),
                                row.getString("endpoint"),
                                row.getString("key"),
                                row.getObject("order_id", Long.class),
                                row.getString("status"),
                                row.getString("note"),
                                Headers.of(row.getString("headers")),
                                Masking.payload(person, row.getBytes("body"))),
                        Optional.ofNullable(row.getString("shop"))))
                .optional()
                .filter(it -> isFor(person, it))
                .map(Seen::message)
                .orElseThrow(() -> new Missing("There is no message " + id));
    }

    private boolean isFor(Person person, Seen seen) {
        return person.isForAllShops()
                || seen.shop()
                        .or(() -> endpoints.named(seen.message().endpoint()).flatMap(Endpoint::shop))
                        .map(person::isFor)
                        .orElse(false);
    }
}
