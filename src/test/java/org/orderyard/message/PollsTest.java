package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class PollsTest {
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    private final Polls polls = new Polls(JdbcClient.create(TestDatabase.migrated()));

    @Test
    void oneNodeReadsAListAtATime() {
        polls.introduce("ebay", START);

        var turn = polls.take("ebay", LEASE).orElseThrow();

        assertThat(turn.watermark()).isEqualTo(START);
        assertThat(polls.take("ebay", LEASE)).isEmpty();
        polls.read(turn, LATER, Duration.ZERO);
        assertThat(polls.take("ebay", LEASE))
                .hasValueSatisfying(it -> assertThat(it.watermark()).isEqualTo(LATER));
    }

    @Test
    void whoseLeaseRanOutMovesNothing() {
        polls.introduce("ebay", START);
        var slow = polls.take("ebay", Duration.ZERO).orElseThrow();
        var other = polls.take("ebay", LEASE).orElseThrow();

        assertThat(polls.hold(slow, LEASE)).isEmpty();
        polls.read(slow, LATER, Duration.ZERO);
        polls.failed(slow, "too late", Duration.ZERO);

        assertThat(polls.hold(other, LEASE)).isPresent();
        assertThat(polls.all())
                .singleElement()
                .satisfies(it -> assertThat(it.failures()).isZero());
    }

    @Test
    void aListThatBrokeOffKeepsItsWatermarkAndIsDueAfterAPause() {
        polls.introduce("ebay", START);

        polls.failed(polls.take("ebay", LEASE).orElseThrow(), "503", Duration.ofHours(1));
        polls.introduce("ebay", LATER);

        assertThat(polls.take("ebay", LEASE)).isEmpty();
        assertThat(polls.all()).singleElement().satisfies(it -> {
            assertThat(it.failures()).isOne();
            assertThat(it.cause()).hasValue("503");
        });
    }

    @Test
    void aWatermarkNeverGoesBack() {
        polls.introduce("ebay", LATER);

        polls.read(polls.take("ebay", LEASE).orElseThrow(), START, Duration.ZERO);

        assertThat(polls.take("ebay", LEASE).orElseThrow().watermark()).isEqualTo(LATER);
    }
}
