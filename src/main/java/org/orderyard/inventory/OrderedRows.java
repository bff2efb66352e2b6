package org.orderyard.inventory;

import java.util.LinkedHashMap;
import java.util.List;
import org.orderyard.order.Command;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes what purchase orders will bring. */
@Component
class OrderedRows implements Writes<PurchaseOrdered> {
    private final JdbcTemplate jdbc;

    OrderedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<PurchaseOrdered> kind() {
        return PurchaseOrdered.class;
    }

    @Override
    public void write(List<Wanted<PurchaseOrdered>> all) {
        var newest = new LinkedHashMap<Command.PurchaseLine, PurchaseOrdered>();
        all.forEach(it -> newest.put(it.write().line(), it.write()));
        Columns.of(newest.values())
                .text(it -> it.line().shop())
                .text(it -> it.line().facility())
                .text(it -> it.line().purchaseOrder())
                .text(it -> it.line().sku())
                .integer(PurchaseOrdered::quantity)
                .optional(it -> it.due().map(Object::toString))
                .update(jdbc, """
                    insert into purchase_lines (shop, facility, purchase_order, sku, quantity, due_on)
                    select shop, facility, purchase_order, sku, quantity, due::date
                    from unnest(?, ?, ?, ?, ?, ?) as p(shop, facility, purchase_order, sku, quantity, due)
                    on conflict (shop, facility, purchase_order, sku) do update
                    set quantity = excluded.quantity, due_on = excluded.due_on
                    """);
    }
}
