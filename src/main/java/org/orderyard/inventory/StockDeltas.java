package org.orderyard.inventory;

import java.time.Instant;
import java.util.Set;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.order.Command;
import org.orderyard.order.Handles;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** Units came or went at a facility. */
@Component
class StockDeltas implements Handles<Command.StockDelta> {
    @Override
    public Class<Command.StockDelta> command() {
        return Command.StockDelta.class;
    }

    @Override
    public Set<FactKey<?>> needs(Command.StockDelta delta) {
        return Set.of(new StockOf(delta.shop(), delta.sku()));
    }

    @Override
    public Outcome handle(Command.StockDelta delta, Facts facts, Instant now) {
        var stock = new StockOf(delta.shop(), delta.sku());
        var change = Counting.change(facts, stock, delta.facility(), delta.delta(), delta.reason());
        return new Outcome(new Verdict.Done(), change.facts(), change.writes());
    }
}
