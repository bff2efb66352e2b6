package org.orderyard.inventory;

import java.util.Optional;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;

/** Brings the stock of one SKU at one facility to what was counted or moved. */
final class Counting {
    private Counting() {}

    record Counted(Facts facts, java.util.List<Write> writes) {}

    /** A true count below what is reserved is accepted: the youngest reservations fall short. */
    static Counted change(Facts facts, StockOf stock, String facility, int delta, String reason) {
        var before = facts.get(stock);
        var after = before.change(facility, it -> it.plus(delta, 0));
        var writes = new java.util.ArrayList<Write>();
        writes.add(new StockChange(stock, facility, delta, 0, reason, Optional.empty()));
        var free = after.free(facility);
        if (free < 0) writes.add(new StockShort(stock, facility, -free));
        if (free > 0 && free > before.free(facility)) writes.add(new StockArrived(stock));
        return new Counted(facts.with(stock, after), writes);
    }
}
