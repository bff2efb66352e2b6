package org.orderyard.console.stock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.Missing;
import org.orderyard.console.page.Slice;
import org.orderyard.console.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stock, of the person's shops only. */
@Component
class StockSight {
    private static final String ROWS = """
        select s.shop, s.sku, s.facility, s.on_hand, s.reserved, s.on_hand - s.reserved as available, s.counted_at,
            coalesce((select sum(p.quantity - p.received) from purchase_lines p
                      where p.shop = s.shop and p.sku = s.sku and p.facility = s.facility
                        and p.quantity > p.received), 0) as expected
        from stock s
        """;

    private final JdbcClient jdbc;

    StockSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<StockRow> list(StockFilter filter, Person person) {
        var place = filter.place();
        var rows = jdbc.sql(ROWS + """
            where (:allShops or s.shop = any(:shops))
              and (:shop::text is null or s.shop = :shop)
              and (:sku::text is null or s.sku = :sku)
              and (:facility::text is null or s.facility = :facility)
              and (s.shop, s.sku, s.facility) > (:afterShop, :afterSku, :afterFacility)
            order by s.shop, s.sku, s.facility
            limit :limit
            """)
                .param("allShops", person.isForAllShops())
                .param("shops", person.shops())
                .param("shop", orNull(filter.shop()))
                .param("sku", orNull(filter.sku()))
                .param("facility", orNull(filter.facility()))
                .param("afterShop", place.get(0))
                .param("afterSku", place.get(1))
                .param("afterFacility", place.get(2))
                .param("limit", filter.size() + 1)
                .query(StockRow.class)
                .list();
        return Slice.of(rows, filter.size(), StockFilter::key);
    }

    /** @throws Missing if it is not there, or of a shop that is not the person's */
    StockItem item(String shop, String sku, String facility, Person person) {
        var stock = item(
                        ROWS + "where s.shop = :shop and s.sku = :sku and s.facility = :facility",
                        StockRow.class,
                        shop,
                        sku,
                        facility)
                .stream()
                .filter(it -> person.isFor(it.shop()))
                .findFirst()
                .orElseThrow(() -> new Missing("No stock of %s at %s is known".formatted(sku, facility)));
        return new StockItem(
                stock,
                item("""
                    select order_id, delivery, sum(quantity)::int as quantity, min(at) as at
                    from reservations
                    where shop = :shop and sku = :sku and facility = :facility and status = 'RESERVED'
                    group by order_id, delivery
                    order by min(at)
                    """, StockItem.Held.class, shop, sku, facility),
                item("""
                    select purchase_order, quantity, received, due_on::text as due_on
                    from purchase_lines
                    where shop = :shop and sku = :sku and facility = :facility
                    order by quantity > received desc, due_on, purchase_order
                    limit 50
                    """, StockItem.Purchase.class, shop, sku, facility),
                item("""
                    select m.at, m.on_hand_delta, m.reserved_delta, m.reason, m.delivery, d.order_id
                    from stock_moves m
                    left join deliveries d on d.number = m.delivery
                    where m.shop = :shop and m.sku = :sku and m.facility = :facility
                    order by m.at desc
                    limit 100
                    """, StockItem.Move.class, shop, sku, facility));
    }

    private <T> List<T> item(String sql, Class<T> type, String shop, String sku, String facility) {
        return jdbc.sql(sql)
                .param("shop", shop)
                .param("sku", sku)
                .param("facility", facility)
                .query(type)
                .list();
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
