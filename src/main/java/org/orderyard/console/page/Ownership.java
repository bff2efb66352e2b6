package org.orderyard.console.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose a message or a dead letter is: its order's shop, else its endpoint's. */
@Component
public class Ownership {
    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    Ownership(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    public Optional<String> shop(@Nullable Long order, String endpoint) {
        return Optional.ofNullable(order)
                .flatMap(this::shopOf)
                .or(() -> endpoints.named(endpoint).flatMap(Endpoint::shop));
    }

    private Optional<String> shopOf(long order) {
        return jdbc.sql("select shop from orders where id = :id")
                .param("id", order)
                .query(String.class)
                .optional();
    }
}
