package org.orderyard.inventory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.orderyard.order.FactLoader;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Locks SKUs, sorted, and reads their stock in all facilities. */
@Component
class StockLoader implements FactLoader<StockOf> {
    private record At(StockOf stock, String facility, SkuStock.Level level) {}

    private final JdbcTemplate jdbc;

    StockLoader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<StockOf> kind() {
        return StockOf.class;
    }

    @Override
    public Map<StockOf, Object> load(Set<StockOf> keys) {
        var sorted = keys.stream()
                .sorted(Comparator.comparing(StockOf::shop).thenComparing(StockOf::sku))
                .toList();
        if (lock(sorted) < sorted.size()) {
            Columns.of(sorted)
                    .text(StockOf::shop)
                    .text(StockOf::sku)
                    .update(
                            jdbc,
                            "insert into stock_locks (shop, sku) select * from unnest(?, ?) on conflict do nothing");
            lock(sorted);
        }
        var all = new HashMap<StockOf, Object>();
        keys.forEach(it -> all.put(it, SkuStock.NONE));
        read(sorted)
                .forEach(it -> all.merge(
                        it.stock(),
                        new SkuStock(new TreeMap<>(Map.of(it.facility(), it.level()))),
                        StockLoader::joined));
        return all;
    }

    private int lock(List<StockOf> sorted) {
        return Columns.of(sorted)
                .text(StockOf::shop)
                .text(StockOf::sku)
                .query(jdbc, """
                    select l.sku
                    from stock_locks l
                    where (l.shop, l.sku) in (select * from unnest(?, ?))
                    order by l.shop, l.sku
                    for update
                    """, (row, _) -> row.getString(1))
                .size();
    }

    private List<At> read(List<StockOf> sorted) {
        return Columns.of(sorted)
                .text(StockOf::shop)
                .text(StockOf::sku)
                .query(
                        jdbc,
                        """
                        select s.shop, s.sku, s.facility, s.on_hand, s.reserved, s.counted_at
                        from unnest(?, ?) as asked(shop, sku)
                        join stock s on s.shop = asked.shop and s.sku = asked.sku
                        """,
                        (row, _) -> new At(
                                new StockOf(row.getString(1), row.getString(2)),
                                row.getString(3),
                                new SkuStock.Level(row.getInt(4), row.getInt(5), time(row.getTimestamp(6)))));
    }

    private static Optional<Instant> time(@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(Timestamp::toInstant);
    }

    private static SkuStock joined(Object one, Object other) {
        var levels = new TreeMap<>(((SkuStock) one).levels());
        levels.putAll(((SkuStock) other).levels());
        return new SkuStock(levels);
    }
}
