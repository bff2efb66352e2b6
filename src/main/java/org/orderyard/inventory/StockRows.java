package org.orderyard.inventory;

import java.util.Collection;
import java.util.List;
import org.orderyard.order.Wanted;
import org.orderyard.order.Writes;
import org.orderyard.sql.Columns;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends stock moves and adds them up; the condition that stock covers what is reserved stands in the update itself. */
@Component
class StockRows implements Writes<StockChange> {
    private final JdbcTemplate jdbc;

    StockRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<StockChange> kind() {
        return StockChange.class;
    }

    @Override
    public void write(List<Wanted<StockChange>> all) {
        Columns.of(all)
                .text(it -> it.write().stock().shop())
                .text(it -> it.write().stock().sku())
                .text(it -> it.write().facility())
                .integer(it -> it.write().onHandDelta())
                .integer(it -> it.write().reservedDelta())
                .text(it -> it.write().reason())
                .optional(it -> it.write().delivery())
                .uuid(it -> it.cause().message())
                .update(jdbc, """
                    insert into stock_moves (shop, sku, facility, on_hand_delta, reserved_delta, reason, delivery, message_id)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                    """);
        var totals = StockTotals.of(all);
        insertNew(totals.stream().filter(StockTotals::mayBeNew).toList());
        add(totals);
    }

    /** What a facility counts for the first time has no row yet. */
    private void insertNew(List<StockTotals> totals) {
        Columns.of(totals)
                .text(StockTotals::shop)
                .text(StockTotals::sku)
                .text(StockTotals::facility)
                .update(jdbc, """
                    insert into stock (shop, sku, facility, on_hand, reserved)
                    select shop, sku, facility, 0, 0 from unnest(?, ?, ?) as s(shop, sku, facility)
                    on conflict (shop, sku, facility) do nothing
                    """);
    }

    private void add(Collection<StockTotals> totals) {
        var changed = Columns.of(totals)
                .text(StockTotals::shop)
                .text(StockTotals::sku)
                .text(StockTotals::facility)
                .integer(StockTotals::onHand)
                .integer(StockTotals::reserved)
                .bool(StockTotals::takes)
                .update(jdbc, """
                    update stock s
                    set on_hand = s.on_hand + d.on_hand, reserved = s.reserved + d.reserved
                    from unnest(?, ?, ?, ?, ?, ?) as d(shop, sku, facility, on_hand, reserved, takes)
                    where s.shop = d.shop and s.sku = d.sku and s.facility = d.facility
                      and (not d.takes or s.on_hand + d.on_hand >= s.reserved + d.reserved)
                    """);
        if (changed < totals.size())
            throw new ConcurrencyFailureException(
                    "Stock of %d of %d SKUs was taken by somebody who holds no lock; the batch is tried again"
                            .formatted(totals.size() - changed, totals.size()));
    }
}
