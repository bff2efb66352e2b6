package org.orderyard.order;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests to facilities that are still to be fulfilled as they were written. */
@Component
public class OpenRequests {
    private record Known(String current, String state, boolean isOpen, boolean hasShipped) {}

    private final JdbcClient jdbc;

    OpenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks its delivery; @return why the request must not be said again, empty: it stands as it was written. */
    public Optional<String> closed(String request) {
        return jdbc.sql("""
            select d.number || '-' || d.attempt as current, d.state, d.phase in ('ALLOCATED', 'PICKPACK', 'READY') as is_open,
                exists (select 1 from delivery_lines l where l.delivery = d.number and l.shipped > 0) as has_shipped
            from deliveries d
            where d.number = :delivery
            for update of d
            """)
                .param("delivery", new Target.Request(request).delivery())
                .query(Known.class)
                .optional()
                .map(it -> why(request, it))
                .orElseGet(() -> Optional.of("There is no delivery of request %s any more".formatted(request)));
    }

    private static Optional<String> why(String request, Known it) {
        if (!it.current().equals(request))
            return Optional.of("Request %s is closed: %s took its place".formatted(request, it.current()));
        if (!it.isOpen()) return Optional.of("Request %s is closed: its delivery is %s".formatted(request, it.state()));
        return it.hasShipped()
                ? Optional.of("A part of request %s has left already, and would be sent twice".formatted(request))
                : Optional.empty();
    }
}
