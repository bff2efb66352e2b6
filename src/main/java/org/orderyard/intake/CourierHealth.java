package org.orderyard.intake;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says which partners are left alone. The hub itself is well then: what is for them waits. */
@Component("outbound")
class CourierHealth implements HealthIndicator {
    private static final String RESTING = "RESTING";

    private final CourierRounds rounds;

    CourierHealth(CourierRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public Health health() {
        var resting = rounds.resting();
        return resting.isEmpty()
                ? Health.up().build()
                : Health.status(RESTING).withDetails(resting).build();
    }
}
