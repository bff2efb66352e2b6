package org.orderyard.order;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads whose parcels are on their way under a number. */
@Component
class OwnerLoader implements FactLoader<OwnersOf> {
    private record Owner(String parcel, long order) {}

    private final JdbcTemplate jdbc;

    OwnerLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OwnersOf> kind() {
        return OwnersOf.class;
    }

    @Override
    public Map<OwnersOf, Object> load(Set<OwnersOf> keys) {
        var owners = new HashMap<String, Set<Long>>();
        Columns.of(keys)
                .text(it -> it.parcel().text())
                .query(jdbc, """
                    select asked.parcel, p.order_id
                    from unnest(?) as asked(parcel)
                    join parcels p on p.carrier || '/' || p.number = asked.parcel
                    where not p.delivered
                    """, (row, _) -> new Owner(row.getString(1), row.getLong(2)))
                .forEach(it -> owners.computeIfAbsent(it.parcel(), _ -> new HashSet<>())
                        .add(it.order()));
        var all = new HashMap<OwnersOf, Object>();
        keys.forEach(it -> all.put(it, owners.getOrDefault(it.parcel().text(), Set.of())));
        return all;
    }
}
