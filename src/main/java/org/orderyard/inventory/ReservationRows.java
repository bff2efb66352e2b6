package org.orderyard.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes reservations: one row a delivery line, with its newest status. */
@Component
class ReservationRows implements Writes<Reservation> {
    private record Key(String delivery, int line) {}

    private final JdbcTemplate jdbc;

    ReservationRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<Reservation> kind() {
        return Reservation.class;
    }

    @Override
    public void write(List<Wanted<Reservation>> all) {
        var newest = new LinkedHashMap<Key, Wanted<Reservation>>();
        all.forEach(it -> newest.put(new Key(it.write().delivery(), it.write().line()), it));
        Columns.of(newest.values())
                .text(it -> it.write().delivery())
                .integer(it -> it.write().line())
                .bigint(Wanted::order)
                .text(it -> it.write().stock().shop())
                .text(it -> it.write().facility())
                .text(it -> it.write().stock().sku())
                .integer(it -> it.write().quantity())
                .text(it -> it.write().status().name())
                .update(jdbc, """
                    insert into reservations (delivery, line, order_id, shop, facility, sku, quantity, status)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (delivery, line) do update
                    set facility = excluded.facility, quantity = excluded.quantity, status = excluded.status
                    """);
    }
}
