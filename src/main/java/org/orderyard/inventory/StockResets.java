package org.orderyard.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;
import org.orderyard.order.Command;
import org.orderyard.order.Handles;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** A facility has counted: what it counts is what is free or reserved, without what its open requests hold. */
@Component
class StockResets implements Handles<Command.StockReset> {
    @Override
    public Class<Command.StockReset> command() {
        return Command.StockReset.class;
    }

    @Override
    public Set<FactKey<?>> needs(Command.StockReset reset) {
        return reset.items().stream()
                .map(it -> new StockOf(reset.shop(), it.sku()))
                .collect(Collectors.toSet());
    }

    @Override
    public Outcome handle(Command.StockReset reset, Facts facts, Instant now) {
        var writes = new ArrayList<Write>();
        var counted = facts;
        for (var item : reset.items()) {
            var stock = new StockOf(reset.shop(), item.sku());
            var known = counted.get(stock)
                    .level(reset.facility())
                    .map(SkuStock.Level::onHand)
                    .orElse(0);
            var change = Counting.change(counted, stock, reset.facility(), item.quantity() - known, "RESET");
            counted = change.facts();
            writes.addAll(change.writes());
        }
        return new Outcome(new Verdict.Done(), counted, writes);
    }
}
