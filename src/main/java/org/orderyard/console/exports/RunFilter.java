package org.orderyard.console.exports;

import java.util.Optional;
import org.orderyard.console.page.Query;

/** Which runs are asked for, newest first. */
record RunFilter(Optional<String> shop, Optional<String> exporter, int size, Optional<Long> after) {
    static RunFilter of(Query query) {
        query.only("shop", "exporter", "size", "after");
        return new RunFilter(query.text("shop"), query.text("exporter"), query.size(), query.number("after"));
    }
}
