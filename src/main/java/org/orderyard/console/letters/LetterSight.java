package org.orderyard.console.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.security.Person;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.springframework.stereotype.Component;

/** Who sees which dead letters: those for whom its order, or else its endpoint, is. */
@Component
public class LetterSight {
    public static final String SEEN = """
        (:allShops or coalesce((select o.shop from orders o where o.id = l.order_id) = any(:shops), l.endpoint = any(:endpoints)))
        """;
    /** Which order it holds up, also one that is not there yet: equal for those that hold up the same. */
    public static final String ORDER =
            "coalesce(l.order_id, (select k.order_id from order_keys k where k.id = l.key_id), -l.key_id)";

    static final String BEHIND = """
        ((select count(*) from waiting_messages w
          where w.key_id = l.key_id and w.endpoint = l.endpoint and w.reason = 'BEHIND')
         + (select count(*) from outbox o join outbox n on n.order_id = o.order_id and n.target = o.target and n.seq > o.seq
            where o.letter_id = l.id and o.status = 'dead' and n.status <> 'discarded'))::int
        """;

    private final Endpoints endpoints;

    LetterSight(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    public Map<String, @Nullable Object> of(Person person) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("allShops", person.isForAllShops());
        values.put("shops", person.shops());
        values.put(
                "endpoints",
                endpoints.all().stream()
                        .filter(it -> it.shop().map(person::isFor).orElse(false))
                        .map(Endpoint::name)
                        .toArray(String[]::new));
        return values;
    }

    public Set<String> endpointNames() {
        return endpoints.all().stream().map(Endpoint::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
