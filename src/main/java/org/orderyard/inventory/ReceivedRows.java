package org.orderyard.inventory;

import java.util.List;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes what of purchase orders has come, also of those that nobody has announced. */
@Component
class ReceivedRows implements Writes<PurchaseReceived> {
    private final JdbcTemplate jdbc;

    ReceivedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<PurchaseReceived> kind() {
        return PurchaseReceived.class;
    }

    @Override
    public void write(List<Wanted<PurchaseReceived>> all) {
        Columns.of(all)
                .text(it -> it.write().line().shop())
                .text(it -> it.write().line().facility())
                .text(it -> it.write().line().purchaseOrder())
                .text(it -> it.write().line().sku())
                .integer(it -> it.write().quantity())
                .update(jdbc, """
                    insert into purchase_lines (shop, facility, purchase_order, sku, quantity, received)
                    select shop, facility, purchase_order, sku, 0, sum(received)
                    from unnest(?, ?, ?, ?, ?) as p(shop, facility, purchase_order, sku, received)
                    group by shop, facility, purchase_order, sku
                    on conflict (shop, facility, purchase_order, sku) do update
                    set received = purchase_lines.received + excluded.received
                    """);
    }
}
