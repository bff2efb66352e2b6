package org.orderyard.inventory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
                        select s.shop, s.sku, s.facility, s.on_hand, s.reserved, f.priority
                        from unnest(?, ?) as asked(shop, sku)
                        join stock s on s.shop = asked.shop and s.sku = asked.sku
                        join facilities f on f.shop = s.shop and f.code = s.facility
                        where f.active
                        """,
                        (row, _) -> new At(
                                new StockOf(row.getString(1), row.getString(2)),
                                row.getString(3),
                                new SkuStock.Level(row.getInt(4), row.getInt(5), row.getInt(6))));
    }

    private static SkuStock joined(Object one, Object other) {
        var levels = new TreeMap<>(((SkuStock) one).levels());
        levels.putAll(((SkuStock) other).levels());
        return new SkuStock(levels);
    }
}
