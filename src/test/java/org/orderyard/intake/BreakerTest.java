package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Breaker breaker = new Breaker(new Outlet.Rest(3, PAUSE, Duration.ofSeconds(50)));

    @Test
    void leavesAPartnerAloneWhoFailedSoManyTimesInARow() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertThat(breaker.allowance(20, NOW)).isEqualTo(20);

        fail(1);

        assertThat(breaker.allowance(20, NOW.plus(PAUSE).minusMillis(1))).isZero();
        assertThat(breaker.resting())
                .hasValueSatisfying(it -> assertThat(it.cause()).isEqualTo("no route to host"));
    }

    @Test
    void grantsAPartnerAnHourAtMost() {
        breaker.failed("429", Optional.of(Duration.ofDays(11)), NOW);

        assertThat(breaker.allowance(20, NOW.plus(Duration.ofMinutes(59)))).isZero();
        assertThat(breaker.allowance(20, NOW.plus(Duration.ofHours(1)))).isOne();
    }

    @Test
    void triesOneDocumentAfterThePauseAndGoesOnIfItArrives() {
        fail(3);
        var later = NOW.plus(PAUSE);

        assertThat(breaker.allowance(20, later)).isOne();
        assertThat(breaker.allowance(20, later)).as("beside the probe").isZero();
        breaker.succeeded();
        breaker.tried();

        assertThat(breaker.allowance(20, later)).isEqualTo(20);
        assertThat(breaker.resting()).isEmpty();
    }

    @Test
    void restsLongerAfterEachProbeThatFailsButNotBeyondItsBound() {
        fail(3);
        fail(1);
        assertThat(probe()).isEqualTo(NOW.plusSeconds(50));

        breaker.tried();
        assertThat(breaker.allowance(20, NOW.plusSeconds(50)))
                .as("nothing was due at the last probe")
                .isOne();
    }

    @Test
    void restsAsLongAsThePartnerAsks() {
        breaker.failed("too many requests", Optional.of(Duration.ofMinutes(7)), NOW);

        assertThat(probe()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
    }

    private Instant probe() {
        return breaker.resting().orElseThrow().probe();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) breaker.failed("no route to host", Optional.empty(), NOW);
    }
}
