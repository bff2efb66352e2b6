package org.orderyard.console.stock;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.orderyard.console.page.BadParameter;
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
    String[] place() {
        try {
            var key = after.map(Base64.getUrlDecoder()::decode).orElse(new byte[] {'\n', '\n'});
            var parts = new String(key, StandardCharsets.UTF_8).split("\n", -1);
            if (parts.length == 3) return parts;
        } catch (IllegalArgumentException noBase64) {
            throw new BadParameter("after=%s is no 'next' of a part before".formatted(after.orElse("")));
        }
        throw new BadParameter("after=%s is no 'next' of a part before".formatted(after.orElse("")));
    }

    static String key(StockRow row) {
        var key = String.join("\n", row.shop(), row.sku(), row.facility());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
