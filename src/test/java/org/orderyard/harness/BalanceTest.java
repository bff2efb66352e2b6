package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalanceTest {
    private static final Set<String> NONE = Set.of();

    @Test
    void isEvenWhenEveryAcceptedKeyIsInOnePlaceAndEveryDoneOneArrivedOnce() {
        var balance = new Balance(Set.of("1", "2", "3"), Set.of("1"), Set.of("2"), Set.of("3"), Map.of("1", 1));

        assertThat(balance.findings()).isEmpty();
    }

    @Test
    void findsWhatIsLost() {
        var balance = new Balance(Set.of("1", "2"), Set.of("1"), NONE, NONE, Map.of("1", 1));

        assertThat(balance.findings()).containsExactly("1 accepted and lost: [2]");
    }

    @Test
    void findsWhatIsDoubled() {
        var balance = new Balance(Set.of("1"), Set.of("1"), NONE, Set.of("1"), Map.of("1", 2));

        assertThat(balance.findings())
                .containsExactly("1 both done and waiting: [1]", "1 more than once with effect: [1]");
    }

    @Test
    void findsWhatWasSentForNothingAndWhatWasNotSent() {
        var balance = new Balance(Set.of("1"), Set.of("1"), NONE, NONE, Map.of("2", 1));

        assertThat(balance.findings())
                .containsExactly(
                        "1 done, but the partner got nothing: [1]", "1 sent to the partner, but not done: [2]");
    }
}
