package org.orderyard.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.order.Command;
import org.orderyard.order.Handles;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** A facility has counted: what it counts is what is free or reserved, without what its open requests hold. */
@Component
class StockResets implements Handles<Command.StockReset> {
    /** More than clocks and time zones are ever wrong by. */
    private static final Duration FUTURE = Duration.ofDays(1);

    private final KnownFacilities facilities;

    StockResets(KnownFacilities facilities) {
        this.facilities = facilities;
    }

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

    /** Guarded per facility and SKU: an older count never overwrites a newer one, whatever way it took. */
    @Override
    public Outcome handle(Command.StockReset reset, Facts facts, Instant now) {
        var asOf = reset.asOf().orElse(now);
        if (asOf.isAfter(now.plus(FUTURE)))
            return new Outcome(
                    new Verdict.Refused("It was counted at %s, which is to come: no count before then would be taken. "
                                    .formatted(asOf)
                            + "Correct asOf"),
                    facts,
                    java.util.List.of());
        var counting = new Counting(facts, facilities.code(reset.shop(), reset.facility()));
        var newer = reset.items().stream()
                .filter(it -> counting.count(new StockOf(reset.shop(), it.sku()), it, asOf))
                .count();
        return new Outcome(
                newer == 0
                        ? new Verdict.Repeat("Newer counts than that of %s are known".formatted(asOf))
                        : new Verdict.Done(),
                counting.facts(),
                counting.writes());
    }
}
