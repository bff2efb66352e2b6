package org.orderyard.inventory;

import java.time.Instant;
import java.util.Set;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.order.Command;
import org.orderyard.order.Handles;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** Goods of a purchase order arrived, whole or in part; the oldest orders that wait for them look first (C052, C074). */
@Component
class StockReceipts implements Handles<Command.StockReceipt> {
    private final KnownFacilities facilities;

    StockReceipts(KnownFacilities facilities) {
        this.facilities = facilities;
    }

    @Override
    public Class<Command.StockReceipt> command() {
        return Command.StockReceipt.class;
    }

    @Override
    public Set<FactKey<?>> needs(Command.StockReceipt receipt) {
        return Set.of(new StockOf(receipt.line().shop(), receipt.line().sku()));
    }

    @Override
    public Outcome handle(Command.StockReceipt receipt, Facts facts, Instant now) {
        var line = receipt.line();
        var facility = facilities.code(line.shop(), line.facility());
        var counting = new Counting(facts, facility);
        counting.change(new StockOf(line.shop(), line.sku()), receipt.quantity(), "RECEIPT");
        counting.also(new PurchaseReceived(
                new Command.PurchaseLine(line.shop(), facility, line.purchaseOrder(), line.sku()), receipt.quantity()));
        return new Outcome(new Verdict.Done(), counting.facts(), counting.writes());
    }
}
