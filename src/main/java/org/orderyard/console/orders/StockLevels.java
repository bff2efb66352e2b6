package org.orderyard.console.orders;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What there is of a SKU, where. */
@Component
class StockLevels {
    private record Level(String facility, int free) {}

    private final JdbcClient jdbc;

    StockLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(String shop, String sku) {
        var levels = jdbc.sql("""
            select facility, on_hand - reserved as free
            from stock where shop = :shop and sku = :sku order by facility
            """)
                .param("shop", shop)
                .param("sku", sku)
                .query(Level.class)
                .list();
        if (levels.isEmpty()) return "no facility knows it";
        return levels.stream()
                .map(it -> "%d free at %s".formatted(it.free(), it.facility()))
                .collect(Collectors.joining(", "));
    }
}
