package org.orderyard.console.messages;

import java.util.Set;
import java.util.TreeSet;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which messages there are, and who sees which: those of the person's shops, by their order or else by their endpoint. */
@Component
class MessageSight {
    static final String SEEN = """
        (:allShops or m.endpoint = any(:mine)
         or exists (select 1 from orders s where s.id = m.order_id and s.shop = any(:shops)))
        """;

    /** Jumps from name to name in the index; there are a few dozen among millions of rows. */
    private static final String LANES = """
        with recursive lanes as (
            (select endpoint from messages order by endpoint limit 1)
            union all
            select (select m.endpoint from messages m where m.endpoint > l.endpoint order by m.endpoint limit 1)
            from lanes l where l.endpoint is not null)
        select endpoint from lanes where endpoint is not null
        """;

    private final JdbcClient jdbc;
    private final Endpoints endpoints;

    MessageSight(JdbcClient jdbc, Endpoints endpoints) {
        this.jdbc = jdbc;
        this.endpoints = endpoints;
    }

    /** Every endpoint, and every target that something left for. */
    Set<String> lanes() {
        var lanes = new TreeSet<>(jdbc.sql(LANES).query(String.class).list());
        endpoints.all().forEach(it -> lanes.add(it.name()));
        return lanes;
    }

    String[] mine(Person person) {
        return endpoints.all().stream()
                .filter(it -> it.shop().map(person::isFor).orElse(false))
                .map(Endpoint::name)
                .toArray(String[]::new);
    }
}
