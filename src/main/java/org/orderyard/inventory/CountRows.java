package org.orderyard.inventory;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes when SKUs were counted, also those of which a count changed nothing. */
@Component
class CountRows implements Writes<StockCounted> {
    private final JdbcTemplate jdbc;

    CountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<StockCounted> kind() {
        return StockCounted.class;
    }

    @Override
    public void write(List<Wanted<StockCounted>> all) {
        var newest = new TreeMap<String, StockCounted>();
        for (var wanted : all) {
            var it = wanted.write();
            newest.put(String.join("\0", it.stock().shop(), it.stock().sku(), it.facility()), it);
        }
        Columns.of(newest.values())
                .text(it -> it.stock().shop())
                .text(it -> it.stock().sku())
                .text(StockCounted::facility)
                .time(it -> Optional.of(it.asOf()))
                .update(jdbc, """
                    insert into stock (shop, sku, facility, on_hand, reserved, counted_at)
                    select shop, sku, facility, 0, 0, counted_at from unnest(?, ?, ?, ?) as s(shop, sku, facility, counted_at)
                    on conflict (shop, sku, facility) do update set counted_at = excluded.counted_at
                    """);
    }
}
