package org.orderyard.console.letters;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Masking;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.message.Headers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Messages of the ledger for programs, in and out. */
@Tag(name = "Messages")
@RestController
class MessageApi {
    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    MessageApi(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    record Message(
            UUID id,
            OffsetDateTime at,
            String direction,
            String endpoint,
            String key,
            @Nullable Long orderNumber,
            @Nullable String status,
            @Nullable String note,
            Map<String, String> headers,
            String payload) {}

    private record Seen(Message message, Optional<String> shop) {}

    @Operation(summary = "One message of the ledger, in or out")
    @GetMapping("/api/messages/{id}")
    Message one(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
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
                        new Message(
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
