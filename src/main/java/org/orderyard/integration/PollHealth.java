package org.orderyard.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.orderyard.message.FailedLooks;
import org.orderyard.message.Polls;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says whose list was not read to its end several times in a row, and which folder or mailbox cannot be looked into. The hub itself is
 * well then: nothing is left out, it comes later.
 */
@Component("pollsHealthIndicator")
class PollHealth implements HealthIndicator {
    private static final int SEVERAL = 3;

    private final Polls polls;
    private final FailedLooks looks;
    private final MultiGauge failures;
    private final MultiGauge age;
    private final MultiGauge failedLooks;

    PollHealth(Polls polls, FailedLooks looks, MeterRegistry meters) {
        this.polls = polls;
        this.looks = looks;
        this.failures = MultiGauge.builder("orderyard.poll.failures")
                .description("Times in a row that a partner's list was not read to its end")
                .register(meters);
        this.age = MultiGauge.builder("orderyard.poll.age")
                .description("Seconds since a partner's list was read to its end")
                .register(meters);
        this.failedLooks = MultiGauge.builder("orderyard.look.failures")
                .description("Times in a row that a folder or a mailbox could not be looked into")
                .register(meters);
    }

    @Override
    public Health health() {
        var failing = new LinkedHashMap<String, String>();
        polls.all().stream()
                .filter(it -> it.failures() >= SEVERAL)
                .forEach(it -> failing.put(
                        it.endpoint(), said(it.failures(), it.cause().orElse(""))));
        looks.all().stream()
                .filter(it -> it.times() >= SEVERAL)
                .forEach(it -> failing.put(it.place(), said(it.times(), it.cause())));
        return failing.isEmpty()
                ? Health.up().build()
                : Health.status("RESTING").withDetails(failing).build();
    }

    private static String said(int times, String cause) {
        return "failed %d times: %s".formatted(times, cause);
    }

    @Scheduled(fixedDelayString = "${orderyard.outbox.count-every:10s}")
    void count() {
        var all = polls.all();
        failures.register(rows(all, Polls.Standing::failures), true);
        age.register(
                rows(all, it -> it.readAgo().map(java.time.Duration::toSeconds).orElse(0L)), true);
        failedLooks.register(
                looks.all().stream()
                        .<MultiGauge.Row<?>>map(it ->
                                MultiGauge.Row.of(Tags.of("endpoint", it.endpoint(), "place", it.place()), it.times()))
                        .toList(),
                true);
    }

    private static List<MultiGauge.Row<?>> rows(List<Polls.Standing> all, Function<Polls.Standing, Number> figure) {
        return all.stream()
                .<MultiGauge.Row<?>>map(it -> MultiGauge.Row.of(Tags.of("endpoint", it.endpoint()), figure.apply(it)))
                .toList();
    }
}
