package org.orderyard.intake;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.orderyard.sql.CountingJdbc;
import org.springframework.stereotype.Component;

/** What the pump does, in figures. */
@Component
class PumpMeters {
    private final MeterRegistry registry;
    private final DistributionSummary size;
    private final Timer duration;

    PumpMeters(MeterRegistry registry, CountingJdbc jdbc) {
        this.registry = registry;
        this.size = DistributionSummary.builder("orderyard.pump.batch")
                .description("Messages per transaction")
                .register(registry);
        this.duration = Timer.builder("orderyard.pump.commit")
                .description("Time per transaction")
                .register(registry);
        FunctionCounter.builder("orderyard.sql.statements", jdbc, CountingJdbc::statements)
                .description("Statements that the hub ran")
                .register(registry);
    }

    void committed(Collection<Outcome> outcomes, long nanos) {
        size.record(outcomes.size());
        duration.record(nanos, TimeUnit.NANOSECONDS);
        outcomes.forEach(it -> registry.counter(
                        "orderyard.messages", "outcome", it.getClass().getSimpleName())
                .increment());
    }
}
