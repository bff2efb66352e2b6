package org.orderyard.inventory;

import java.time.Clock;
import java.util.List;
import org.orderyard.message.Prompts;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Prompts the deliveries that wait for SKUs of which stock arrived; a message about stock touches no order itself. */
@Component
class StockNews implements Writes<StockArrived> {
    private final JdbcTemplate jdbc;
    private final WaitingMessages waiting;
    private final Clock clock;

    StockNews(JdbcTemplate jdbc, WaitingMessages waiting, Clock clock) {
        this.jdbc = jdbc;
        this.waiting = waiting;
        this.clock = clock;
    }

    @Override
    public Class<StockArrived> kind() {
        return StockArrived.class;
    }

    @Override
    public void write(List<Wanted<StockArrived>> all) {
        var now = clock.instant();
        var stocks = all.stream().map(it -> it.write().stock()).distinct().toList();
        var deliveries = Columns.of(stocks)
                .text(StockOf::shop)
                .text(StockOf::sku)
                .query(jdbc, """
                    select distinct d.order_id, d.number
                    from unnest(?, ?) as arrived(shop, sku)
                    join delivery_lines l on l.sku = arrived.sku
                    join deliveries d on d.number = l.delivery and d.phase = 'WAIT_STOCK'
                    join orders o on o.id = d.order_id and o.shop = arrived.shop
                    order by d.order_id, d.number
                    """, (row, _) -> row.getString(2));
        waiting.add(deliveries.stream()
                .map(it -> Prompts.atDelivery(it, "stock-arrived", "stock", now))
                .toList());
    }
}
