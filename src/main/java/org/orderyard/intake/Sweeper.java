package org.orderyard.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for early messages whose order is there. It must find none, and that is a metric. */
@Component
class Sweeper {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final WaitingMessages waiting;
    private final Counter found;

    Sweeper(WaitingMessages waiting, MeterRegistry meters) {
        this.waiting = waiting;
        this.found = Counter.builder("orderyard.sweeper.found")
                .description("Early messages whose order was there: must stay 0")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${orderyard.sweeper.every:30s}")
    void sweep() {
        var keys = waiting.overlooked();
        if (keys.isEmpty()) return;
        found.increment(keys.size());
        LOG.error(
                "{} early messages were not released when their order came; they are due now. Please report this.",
                keys.size());
        waiting.release(keys, Set.of(Waiting.Reason.EARLY, Waiting.Reason.BEHIND));
    }
}
