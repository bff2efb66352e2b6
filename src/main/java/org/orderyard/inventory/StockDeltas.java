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

/** Units came or went at a facility. What moved before its last count is in that count already. */
@Component
class StockDeltas implements Handles<Command.StockDelta> {
    private final KnownFacilities facilities;

    StockDeltas(KnownFacilities facilities) {
        this.facilities = facilities;
    }

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
        var counting = new Counting(facts, facilities.code(delta.shop(), delta.facility()));
        if (delta.at().map(counting.level(stock)::isCountedAfter).orElse(false))
            return new Outcome(new Verdict.Repeat("A later count has it already"), facts, List.of());
        counting.change(stock, delta.delta(), delta.reason().isEmpty() ? "MOVED" : delta.reason());
        return new Outcome(new Verdict.Done(), counting.facts(), counting.writes());
    }
}
