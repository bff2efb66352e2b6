package org.orderyard.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.order.Command;
import org.orderyard.order.Handles;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** Goods were ordered from a supplier, or called off. Nothing is promised on them: people see what is to come. */
@Component
class StockExpectations implements Handles<Command.StockExpected> {
    private final KnownFacilities facilities;

    StockExpectations(KnownFacilities facilities) {
        this.facilities = facilities;
    }

    @Override
    public Class<Command.StockExpected> command() {
        return Command.StockExpected.class;
    }

    /** Nothing of it, but whoever writes of a SKU holds its lock. */
    @Override
    public Set<FactKey<?>> needs(Command.StockExpected expected) {
        return Set.of(new StockOf(expected.line().shop(), expected.line().sku()));
    }

    @Override
    public Outcome handle(Command.StockExpected expected, Facts facts, Instant now) {
        var line = expected.line();
        var facility = facilities.code(line.shop(), line.facility());
        var ordered = new PurchaseOrdered(
                new Command.PurchaseLine(line.shop(), facility, line.purchaseOrder(), line.sku()),
                expected.quantity(),
                expected.due());
        return new Outcome(new Verdict.Done(), facts, List.of(ordered));
    }
}
