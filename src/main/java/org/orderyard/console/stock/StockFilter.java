package org.orderyard.console.stock;

import java.util.List;
import java.util.Optional;
import org.orderyard.console.page.Cursor;
import org.orderyard.console.page.Query;

/** Which stock is asked for. */
record StockFilter(
        Optional<String> shop, Optional<String> sku, Optional<String> facility, int size, Optional<String> after) {
    static StockFilter of(Query query) {
        query.only("shop", "sku", "facility", "size", "after");
        return new StockFilter(
                query.text("shop"), query.text("sku"), query.text("facility"), query.size(), query.text("after"));
    }

    /** Of the last row of the part before: shop, SKU, facility. */
    List<String> place() {
        return after.map(it -> Cursor.values(it, 3)).orElse(List.of("", "", ""));
    }

    static String key(StockRow row) {
        return Cursor.of(row.shop(), row.sku(), row.facility());
    }
}
