package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

class OutboxTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Outbox outbox = new Outbox(new JdbcTemplate(TestDatabase.migrated()));

    @Test
    void aRowBehindAnOlderOneIsTheRelaysAsSoonAsThatOneIsGone() {
        var older = row(1, "notices");
        var newer = row(1, "notices");

        assertThat(outbox.add(List.of(older), LEASE)).containsExactly(older.id());
        assertThat(outbox.add(List.of(newer), LEASE)).isEmpty();
        assertThat(outbox.claim(10, LEASE)).isEmpty();
        outbox.clear(List.of(older.id()));

        assertThat(outbox.claim(10, LEASE)).containsExactly(newer);
    }

    @Test
    void rowsOfOtherOrdersAndTargetsStandBehindNothing() {
        outbox.add(List.of(row(1, "notices")), LEASE);

        assertThat(outbox.add(List.of(row(2, "notices"), row(1, "requests")), LEASE))
                .hasSize(2);
    }

    private static Outbox.Row row(long order, String target) {
        return new Outbox.Row(Identity.next(), order, target, "{}", Map.of());
    }
}
