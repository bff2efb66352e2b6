package org.orderyard.console.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.security.Person;
import org.orderyard.flow.OrderPhase;

/** Orders by phase as one bar of parts; what is over has no part in it, and would leave no room for the rest. */
public record PhaseBar(Instant at, List<Part> parts) {
    /** In hundredths of a per cent of the bar. */
    private static final int WHOLE = 10_000;

    public record Part(String phase, long number, int x, int width) {}

    static PhaseBar of(Census.Result census, Person person) {
        Map<String, Long> byPhase = census.counts().stream()
                .filter(it -> person.isFor(it.shop()))
                .collect(Collectors.groupingBy(Census.Count::phase, Collectors.summingLong(Census.Count::number)));
        var running = Stream.of(OrderPhase.values())
                .filter(it -> !it.isTerminal())
                .mapToLong(it -> byPhase.getOrDefault(it.name(), 0L))
                .sum();
        var parts = new ArrayList<Part>();
        var x = 0;
        for (var phase : OrderPhase.values()) {
            var number = byPhase.getOrDefault(phase.name(), 0L);
            if (number == 0) continue;
            var width = phase.isTerminal() ? 0 : (int) Math.max(60, number * WHOLE / running);
            parts.add(new Part(phase.name(), number, x, width));
            x += width;
        }
        return new PhaseBar(census.at(), parts);
    }

    /** Parts that would be too small to see are a little wider, so that all together may be more than the whole. */
    public int width() {
        return Math.max(1, parts.stream().mapToInt(Part::width).sum());
    }
}
