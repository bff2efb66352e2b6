package org.orderyard.intake;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** A hub is ready when it has opened its queues once: partners may not create what they send to. */
@Component("pumpHealthIndicator")
class PumpHealth implements HealthIndicator {
    private final PumpQueues queues;

    PumpHealth(PumpQueues queues) {
        this.queues = queues;
    }

    @Override
    public Health health() {
        var unopened = queues.unopened();
        return unopened.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("not opened yet", unopened).build();
    }
}
