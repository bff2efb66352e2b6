package org.orderyard.order;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loads what is known of parcels' ways; their orders are locked. */
@Component
class ScanLoader implements FactLoader<ScansOf> {
    private record Known(ScansOf parcel, Scan scan) {}

    private final JdbcTemplate jdbc;

    ScanLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<ScansOf> kind() {
        return ScansOf.class;
    }

    @Override
    public Map<ScansOf, Object> load(Set<ScansOf> keys) {
        var scans = new HashMap<ScansOf, Object>();
        keys.forEach(it -> scans.put(it, List.of()));
        scans.putAll(Columns.of(keys)
                .text(ScansOf::carrier)
                .text(ScansOf::number)
                .query(
                        jdbc,
                        """
                        select t.carrier, t.number, t.happened_at, t.status, t.code
                        from unnest(?, ?) as p(carrier, number)
                        join order_keys k on k.kind = 'parcel' and k.value = p.carrier || '/' || p.number
                        join tracking_events t on t.order_id = k.order_id and t.carrier = p.carrier and t.number = p.number
                        """,
                        (row, _) -> new Known(
                                new ScansOf(row.getString(1), row.getString(2)),
                                new Scan(
                                        row.getObject(3, OffsetDateTime.class).toInstant(),
                                        row.getString(4),
                                        row.getString(5),
                                        Optional.empty(),
                                        Optional.empty())))
                .stream()
                .collect(Collectors.groupingBy(
                        Known::parcel, Collectors.mapping(Known::scan, Collectors.toUnmodifiableList()))));
        return scans;
    }
}
