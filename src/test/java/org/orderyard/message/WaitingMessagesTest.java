package org.orderyard.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class WaitingMessagesTest {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final long KEY = 7;

    @Test
    @DisplayName("what waits for an order goes on in the order in which it came, whichever connection kept it")
    void nothingOvertakesAtRelease() throws SQLException {
        var database = TestDatabase.migrated();
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            var here = new WaitingMessages(new JdbcTemplate(new SingleConnectionDataSource(one, true)));
            var there = new WaitingMessages(new JdbcTemplate(new SingleConnectionDataSource(other, true)));
            here.add(List.of(behind(KEY + 1)));
            var first = behind(KEY);
            there.add(List.of(first));
            var second = behind(KEY);
            here.add(List.of(second));

            here.release(List.of(KEY), Set.of(Waiting.Reason.BEHIND));

            assertThat(here.claim(10, LEASE)).extracting(Due::message).containsExactly(first.message());
        }
    }

    private static Waiting behind(long key) {
        var id = UUID.randomUUID();
        return new Waiting(
                id,
                id,
                new RawMessage("wms", new byte[] {'{', '}'}, Map.of(), id.toString()),
                new Waiting.Sender("message", "wms"),
                Optional.of(key),
                Waiting.Reason.BEHIND,
                "",
                Optional.empty(),
                Optional.empty());
    }
}
