package org.orderyard.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the lists of partners were read; one node reads a list at a time, under lease. */
@Component
public class Polls {
    /**
     * The right to read a list once.
     *
     * @param watermark everything that changed before is here
     * @param failures in a row before this turn
     */
    public record Turn(String endpoint, Instant watermark, int failures, Instant leasedUntil) {}

    /**
     * @param failures in a row
     * @param cause of the last failure
     * @param readAgo since it was read to its end; empty: never
     */
    public record Standing(String endpoint, int failures, Optional<String> cause, Optional<Duration> readAgo) {}

    private final JdbcClient jdbc;

    Polls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param start before which nothing is asked for, if the list was never read */
    public void introduce(String endpoint, Instant start) {
        jdbc.sql("insert into polls (endpoint, watermark) values (:endpoint, :start) on conflict do nothing")
                .param("endpoint", endpoint)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Empty if it is not due, or another node reads it. */
    public Optional<Turn> take(String endpoint, Duration lease) {
        return jdbc.sql("""
            update polls set leased_until = clock_timestamp() + :lease * interval '1 millisecond'
            where endpoint = :endpoint and due_at <= clock_timestamp() and leased_until < clock_timestamp()
            returning endpoint, watermark, failures, leased_until
            """)
                .param("endpoint", endpoint)
                .param("lease", lease.toMillis())
                .query(Polls::turn)
                .optional();
    }

    /** The turn for another lease; empty if it ran out and another node reads the list. */
    public Optional<Turn> hold(Turn turn, Duration lease) {
        return jdbc.sql("""
            update polls set leased_until = clock_timestamp() + :lease * interval '1 millisecond'
            where endpoint = :endpoint and leased_until = :mine
            returning endpoint, watermark, failures, leased_until
            """)
                .param("endpoint", turn.endpoint())
                .param("lease", lease.toMillis())
                .param("mine", turn.leasedUntil().atOffset(ZoneOffset.UTC))
                .query(Polls::turn)
                .optional();
    }

    /** The list was read to its end, and everything of it is durable. */
    public void read(Turn turn, Instant watermark, Duration again) {
        jdbc.sql("""
            update polls
            set watermark = greatest(watermark, :watermark), due_at = clock_timestamp() + :again * interval '1 millisecond',
                leased_until = '-infinity', read_at = clock_timestamp(), failures = 0, cause = null
            where endpoint = :endpoint and leased_until = :mine
            """)
                .param("endpoint", turn.endpoint())
                .param("watermark", watermark.atOffset(ZoneOffset.UTC))
                .param("again", again.toMillis())
                .param("mine", turn.leasedUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It broke off: the watermark stays. */
    public void failed(Turn turn, String cause, Duration again) {
        jdbc.sql("""
            update polls
            set due_at = clock_timestamp() + :again * interval '1 millisecond', leased_until = '-infinity',
                failures = failures + 1, cause = :cause
            where endpoint = :endpoint and leased_until = :mine
            """)
                .param("endpoint", turn.endpoint())
                .param("cause", cause)
                .param("again", again.toMillis())
                .param("mine", turn.leasedUntil().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Standing> all() {
        return jdbc.sql("""
            select endpoint, failures, cause, extract(epoch from clock_timestamp() - read_at)::bigint
            from polls order by endpoint
            """)
                .query((row, _) -> new Standing(
                        row.getString(1),
                        row.getInt(2),
                        Optional.ofNullable(row.getString(3)),
                        Optional.ofNullable(row.getObject(4, Long.class)).map(Duration::ofSeconds)))
                .list();
    }

    private static Turn turn(ResultSet row, int number) throws SQLException {
        return new Turn(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getInt(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
