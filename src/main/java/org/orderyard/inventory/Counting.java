package org.orderyard.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;
import org.orderyard.order.Command;

/** Brings the stock at one facility to what was counted or moved. Lives for one message. */
final class Counting {
    private final String facility;
    private final List<Write> writes = new ArrayList<>();
    private Facts facts;

    Counting(Facts facts, String facility) {
        this.facts = facts;
        this.facility = facility;
    }

    /** @return whether the count is the newest of this SKU */
    boolean count(StockOf stock, Command.SkuCount counted, Instant asOf) {
        var level = level(stock);
        if (level.isCountedAfter(asOf)) return false;
        var quantity = counted.quantity() + (counted.isFree() ? level.reserved() : 0);
        if (quantity != level.onHand()) change(stock, quantity - level.onHand(), "RESET");
        facts = facts.with(stock, facts.get(stock).change(facility, it -> it.counted(asOf)));
        writes.add(new StockCounted(stock, facility, asOf));
        return true;
    }

    /** A true count below what is reserved is accepted: the youngest reservations fall short. */
    void change(StockOf stock, int delta, String reason) {
        var before = facts.get(stock);
        var after = before.change(facility, it -> it.plus(delta, 0));
        facts = facts.with(stock, after);
        writes.add(new StockChange(stock, facility, delta, 0, reason, Optional.empty()));
        var free = after.free(facility);
        if (free < 0) writes.add(new StockShort(stock, facility, -free));
        if (free > 0 && free > before.free(facility)) writes.add(new StockArrived(stock));
    }

    void also(Write write) {
        writes.add(write);
    }

    SkuStock.Level level(StockOf stock) {
        return facts.get(stock).level(facility).orElse(SkuStock.Level.NONE);
    }

    Facts facts() {
        return facts;
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }
}
