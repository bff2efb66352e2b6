package org.orderyard.inventory;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.orderyard.order.Wanted;

/**
 * What a batch changes of one SKU at one facility.
 *
 * @param takes whether something is taken that has to be there; a true count below what is reserved takes nothing
 */
record StockTotals(String shop, String sku, String facility, int onHand, int reserved, boolean takes) {
    static Collection<StockTotals> of(List<Wanted<StockChange>> changes) {
        var totals = new TreeMap<String, StockTotals>();
        for (var wanted : changes) {
            var it = wanted.write();
            totals.merge(
                    String.join("\0", it.stock().shop(), it.stock().sku(), it.facility()),
                    new StockTotals(
                            it.stock().shop(),
                            it.stock().sku(),
                            it.facility(),
                            it.onHandDelta(),
                            it.reservedDelta(),
                            it.reservedDelta() > 0),
                    StockTotals::plus);
        }
        return totals.values();
    }

    boolean mayBeNew() {
        return reserved == 0;
    }

    private StockTotals plus(StockTotals other) {
        return new StockTotals(
                shop, sku, facility, onHand + other.onHand, reserved + other.reserved, takes && other.takes);
    }
}
