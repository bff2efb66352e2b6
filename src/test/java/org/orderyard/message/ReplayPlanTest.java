package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayPlanTest {
    private static final ReplayPlan PLAN = new ReplayPlan(100, 50, List.of(1, 10, 100), 10);

    @ParameterizedTest
    @CsvSource({
        // left, under way, succeeded, failed, ms since the last, how many next
        "512, 0, 0, 0, 1000, 1",
        "511, 1, 0, 0, 1000, 0",
        "511, 0, 1, 0, 1000, 10",
        "511, 0, 1, 0, 100, 5",
        "505, 3, 4, 0, 1000, 4",
        "501, 0, 11, 0, 1000, 50",
        "300, 80, 132, 0, 1000, 20",
        "300, 0, 212, 0, 60000, 50",
        "2, 0, 510, 0, 1000, 2"
    })
    void aWaveWaitsForTheEndOfTheOneBeforeAndRateAndBatchHold(
            int left, int underWay, int succeeded, int failed, long since, int next) {
        var tally = new ReplayTally(left, underWay, 0, succeeded, failed, 0);

        assertThat(PLAN.next(tally, Duration.ofMillis(since))).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        // under way, succeeded, failed, tolerated failures, is over
        "0, 0, 1, 0, true",
        "1, 9, 1, 0, false",
        "0, 9, 1, 0, true",
        "0, 10, 1, 0, false",
        "5, 18, 2, 0, true",
        "0, 18, 2, 2, false",
        "0, 18, 3, 2, false",
        "0, 2, 3, 2, true"
    })
    void itStopsAtItsShareOfFailuresOnceThatSaysSomething(
            int underWay, int succeeded, int failed, int tolerated, boolean isOver) {
        var tally = new ReplayTally(1, underWay, 0, succeeded, failed, 0);

        assertThat(PLAN.isOverLimit(tally, new ReplayTally(0, 0, 0, 0, tolerated, 0)))
                .isEqualTo(isOver);
    }

    @Test
    void saysWhatIsWrongWithAPlan() {
        assertThatThrownBy(() -> new ReplayPlan(0, 50, List.of(), 10)).hasMessage("Batch: 1 to 1000, not 0");
        assertThatThrownBy(() -> new ReplayPlan(1, 50, List.of(0), 10)).hasMessageContaining("Ramp");
        assertThatThrownBy(() -> new ReplayPlan(1, 50, List.of(), 101)).hasMessageContaining("Stop at");
    }
}
