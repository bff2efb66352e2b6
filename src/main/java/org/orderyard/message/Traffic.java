package org.orderyard.message;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderyard.sql.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much comes and goes, by endpoint and minute. Counted in memory when it is committed and written down every few seconds: a crash
 * costs some seconds of statistics, and never a message.
 */
@Component
public class Traffic {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);

    /** One message more; {@code dead} if it became a dead letter. */
    record Passed(String endpoint, MessageLedger.Direction direction, boolean isDead) {}

    private record Lane(String endpoint, MessageLedger.Direction direction, Instant minute) {}

    private record Tally(long messages, long dead, Instant last) {
        Tally and(Tally more) {
            return new Tally(messages + more.messages, dead + more.dead, more.last.isAfter(last) ? more.last : last);
        }
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private Map<Lane, Tally> counted = new HashMap<>();

    Traffic(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts them when the transaction that is going on has committed; outside of one, at once. */
    void passed(Collection<Passed> all) {
        if (all.isEmpty()) return;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) count(all);
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    count(all);
                }
            });
    }

    @Scheduled(fixedDelayString = "${orderyard.traffic.write-every:5s}")
    public void write() {
        var taken = take();
        try {
            write(List.copyOf(taken.entrySet()));
        } catch (DataAccessException away) {
            LOG.warn("Counts of messages are written later: {}", away.getMessage());
            add(taken);
        }
    }

    /** What is older than this is of no interest to any page. */
    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    void forget() {
        jdbc.update("delete from traffic where minute < clock_timestamp() - interval '14 days'");
    }

    @PreDestroy
    void leave() {
        write();
    }

    private void count(Collection<Passed> all) {
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        var more = new HashMap<Lane, Tally>();
        all.forEach(it -> more.merge(
                new Lane(it.endpoint(), it.direction(), minute),
                it.isDead() ? new Tally(0, 1, now) : new Tally(1, 0, now),
                Tally::and));
        add(more);
    }

    private synchronized void add(Map<Lane, Tally> more) {
        more.forEach((lane, tally) -> counted.merge(lane, tally, Tally::and));
    }

    private synchronized Map<Lane, Tally> take() {
        var taken = counted;
        counted = new HashMap<>();
        return taken;
    }

    /** Sorted, since other nodes write the same rows. */
    private void write(List<Map.Entry<Lane, Tally>> taken) {
        var sorted = new ArrayList<>(taken);
        sorted.sort(Comparator.comparing(it -> it.getKey().toString()));
        Columns.of(sorted)
                .text(it -> it.getKey().endpoint())
                .text(it -> it.getKey().direction().name())
                .time(it -> Optional.of(it.getKey().minute()))
                .bigint(it -> it.getValue().messages())
                .bigint(it -> it.getValue().dead())
                .time(it -> Optional.of(it.getValue().last()))
                .update(jdbc, """
                    insert into traffic as t (endpoint, direction, minute, messages, dead, last_at)
                    select * from unnest(?, ?, ?, ?, ?, ?)
                    on conflict (endpoint, direction, minute) do update
                    set messages = t.messages + excluded.messages, dead = t.dead + excluded.dead,
                        last_at = greatest(t.last_at, excluded.last_at)
                    """);
    }
}
