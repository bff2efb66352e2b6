package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The database's time, carried on between two looks by what the JVM counts: what is due is the same for the hub as for its leases, on every
 * node, and a machine whose clock jumps moves nothing.
 */
class DatabaseClock extends Clock {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration SUSPICIOUS = Duration.ofSeconds(30);

    private record Look(Instant time, long nanos) {
        Instant now() {
            return time.plusNanos(System.nanoTime() - nanos);
        }
    }

    private final JdbcTemplate jdbc;
    private volatile Look last;

    DatabaseClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.last = look();
    }

    /** While the database is away, the last look is carried on. */
    @Scheduled(fixedDelayString = "${orderyard.clock.look-every:30s}")
    void follow() {
        try {
            var found = look();
            var drift = Duration.between(last.now(), found.now());
            if (drift.abs().compareTo(SUSPICIOUS) > 0)
                LOG.warn("The database's clock jumped by {}; what is due follows it", drift);
            last = found;
        } catch (DataAccessException away) {
            LOG.debug("The database's time is not known at the moment", away);
        }
    }

    @Override
    public Instant instant() {
        return last.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) return this;
        throw new UnsupportedOperationException("Time is UTC here; zones are for the edge");
    }

    private Look look() {
        var time =
                Objects.requireNonNull(jdbc.queryForObject("select clock_timestamp()", java.time.OffsetDateTime.class));
        return new Look(time.toInstant(), System.nanoTime());
    }
}
