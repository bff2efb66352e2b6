package org.orderyard.inventory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.orderyard.message.Prompts;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Prompts the deliveries whose reservations a true count does not cover any more, the youngest first. */
@Component
class ShortNews implements Writes<StockShort> {
    private record At(StockOf stock, String facility) {}

    private record Reserved(At at, String delivery, int quantity) {}

    private final JdbcTemplate jdbc;
    private final WaitingMessages waiting;
    private final Clock clock;

    ShortNews(JdbcTemplate jdbc, WaitingMessages waiting, Clock clock) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Class<StockShort> kind() {
        return StockShort.class;
    }

    @Override
    public void write(List<Wanted<StockShort>> all) {
        var missing = new LinkedHashMap<At, Integer>();
        all.forEach(it -> missing.put(
                new At(it.write().stock(), it.write().facility()), it.write().units()));
        var prompts = new ArrayList<Waiting>();
        for (var youngest : reservations(missing.keySet())) {
            var left = missing.getOrDefault(youngest.at(), 0);
            if (left <= 0) continue;
            prompts.add(Prompts.atDelivery(youngest.delivery(), "short", "count", clock.instant()));
            missing.put(youngest.at(), left - youngest.quantity());
        }
        waiting.add(prompts);
    }

    private List<Reserved> reservations(Set<At> stocks) {
        return Columns.of(stocks)
                .text(it -> it.stock().shop())
                .text(it -> it.stock().sku())
                .text(At::facility)
                .query(
                        jdbc,
                        """
                        select r.shop, r.sku, r.facility, r.delivery, r.quantity
                        from unnest(?, ?, ?) as s(shop, sku, facility)
                        join reservations r on r.shop = s.shop and r.sku = s.sku and r.facility = s.facility
                        where r.status = 'RESERVED'
                        order by r.at desc, r.delivery desc
                        """,
                        (row, _) -> new Reserved(
                                new At(new StockOf(row.getString(1), row.getString(2)), row.getString(3)),
                                row.getString(4),
                                row.getInt(5)));
    }
}
