package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class FailedLooksTest {
    private static final String PLACE = "sftp://tills.example:22/out";
    private static final Duration NEXT = Duration.ofSeconds(2);

    private final FailedLooks looks = new FailedLooks(JdbcClient.create(TestDatabase.migrated()));

    @Test
    void isCountedUntilItSucceeds() {
        looks.failed(PLACE, "till", "Connection refused", NEXT);
        looks.failed(PLACE, "till", "Auth fail", NEXT);

        assertThat(looks.all()).singleElement().satisfies(it -> {
            assertThat(it.times()).isEqualTo(2);
            assertThat(it.cause()).isEqualTo("Auth fail");
        });

        looks.succeeded(PLACE);
        assertThat(looks.all()).isEmpty();
    }

    @Test
    void whoDoesNotComeBackHasNoSayAnyMore() {
        looks.failed(PLACE, "till", "Connection refused", NEXT);
        looks.failed(PLACE, "till", "Connection refused", Duration.ofMinutes(-2));
        assertThat(looks.all()).isEmpty();

        looks.failed(PLACE, "till", "Connection refused", NEXT);
        assertThat(looks.all())
                .singleElement()
                .satisfies(it -> assertThat(it.times()).isOne());
    }
}
