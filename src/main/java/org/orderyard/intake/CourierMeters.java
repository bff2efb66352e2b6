package org.orderyard.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.orderyard.message.Errands;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What waits for partners, and who of them is left alone, in figures. */
@Component
class CourierMeters {
    private final CourierRounds rounds;
    private final Errands errands;
    private final Set<String> endpoints;
    private final MultiGauge resting;
    private final MultiGauge waiting;

    CourierMeters(CourierRounds rounds, Errands errands, Outlets outlets, MeterRegistry meters) {
        this.rounds = rounds;
        this.errands = errands;
        this.endpoints = new TreeSet<>(outlets.byTarget().values());
        this.resting = MultiGauge.builder("orderyard.outbound.resting")
                .description("1: the partner failed several times and is left alone for a while")
                .register(meters);
        this.waiting = MultiGauge.builder("orderyard.outbound.waiting")
                .description("Documents that wait for a partner")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${orderyard.outbox.count-every:10s}")
    void count() {
        var rests = rounds.resting();
        var rows = errands.waiting();
        resting.register(rows(endpoints, it -> rests.containsKey(it) ? 1 : 0), true);
        var all = new TreeSet<>(endpoints);
        all.addAll(rows.keySet());
        waiting.register(rows(all, it -> rows.getOrDefault(it, 0L)), true);
    }

    private static Iterable<MultiGauge.Row<?>> rows(
            Set<String> endpoints, java.util.function.Function<String, Number> figure) {
        return endpoints.stream()
                .<MultiGauge.Row<?>>map(it -> MultiGauge.Row.of(Tags.of("endpoint", it), figure.apply(it)))
                .collect(Collectors.toList());
    }
}
