package org.orderyard.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KeepPartitionsTest {
    private static final RetentionProperties RETENTION =
            new RetentionProperties(Duration.ofDays(90), Duration.ofDays(400), Duration.ofDays(400), 3);

    private final DataSource database = TestDatabase.migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final YearMonth now = YearMonth.now(ZoneOffset.UTC);

    @Test
    void makesThisMonthAndTheNextOnesAtTheStart() {
        job(Clock.systemUTC());

        for (var table : List.of("messages", "event_log", "stock_moves"))
            assertThat(partitions().of(table))
                    .containsExactly(now, now.plusMonths(1), now.plusMonths(2), now.plusMonths(3));
        write("1");
        assertThat(partitions().strays("messages")).isZero();
        assertThat(indexes("messages_" + now.toString().replace('-', '_')))
                .isEqualTo(indexes("messages_default"))
                .isEqualTo(3);
    }

    @Test
    void aMonthIsAnalysedAndVacuumedLikeTheDefaultPartition() {
        job(Clock.systemUTC());

        for (var table : List.of("messages", "event_log", "stock_moves"))
            assertThat(settings(table + "_" + now.toString().replace('-', '_')))
                    .isEqualTo(settings(table + "_default"))
                    .hasSizeGreaterThan(1);
    }

    @Test
    void movesWhatAnOlderVersionWroteIntoItsMonth() {
        write("1");
        assertThat(partitions().strays("messages")).isEqualTo(1);

        job(Clock.systemUTC());

        assertThat(partitions().strays("messages")).isZero();
        assertThat(count("messages")).isEqualTo(1);
    }

    @Test
    void twoNodesThatStartAtOnceMakeEachMonthOnce() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<String> start = () -> job(Clock.systemUTC()).run();

            for (var it : nodes.invokeAll(Collections.nCopies(4, start)))
                assertThat(it.get()).isEqualTo("nothing to do");
        }
        assertThat(partitions().of("messages")).hasSize(4);
    }

    @Test
    void insertsGoOnWhileMonthsAreMade() throws Exception {
        job(Clock.systemUTC());
        var isDone = new AtomicBoolean();
        Callable<Duration> writer = () -> {
            var longest = Duration.ZERO;
            while (!isDone.get()) {
                var start = System.nanoTime();
                write("x");
                var took = Duration.ofNanos(System.nanoTime() - start);
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            return longest;
        };

        try (var threads = Executors.newSingleThreadExecutor()) {
            var longest = threads.submit(writer);
            for (int month = 4; month < 40; month++) partitions().make("messages", now.plusMonths(month));
            isDone.set(true);

            assertThat(longest.get()).isLessThan(Duration.ofSeconds(1));
        }
        assertThat(partitions().strays("messages")).isZero();
    }

    @Test
    void aLongReportPutsTheWorkOffAndStopsNobody() throws SQLException {
        var job = job(Clock.systemUTC());
        try (var report = database.getConnection()) {
            report.setAutoCommit(false);
            report.createStatement().executeQuery("select count(*) from messages");

            var later = new KeepPartitions(
                    partitions(), RETENTION, at(now.plusMonths(1).atDay(1)), new SimpleMeterRegistry());
            write("1");

            assertThat(later.run()).contains("put off messages " + now.plusMonths(4));
            assertThat(count("messages")).isEqualTo(1);
        }
        assertThat(new KeepPartitions(
                                partitions(), RETENTION, at(now.plusMonths(1).atDay(1)), new SimpleMeterRegistry())
                        .run())
                .doesNotContain("put off");
        assertThat(job.run()).doesNotContain("put off");
    }

    @Test
    void dropsAMonthWhenAllOfItIsOlderThanItHasToBe() {
        job(Clock.systemUTC());
        write("1");

        var last = new KeepPartitions(
                partitions(), RETENTION, at(now.plusMonths(1).atDay(1).plusDays(89)), meters);
        assertThat(partitions().of("messages")).contains(now);
        assertThat(last.run()).doesNotContain("dropped");
        var over = new KeepPartitions(
                partitions(), RETENTION, at(now.plusMonths(1).atDay(1).plusDays(125)), meters);

        assertThat(partitions().of("messages")).doesNotContain(now);
        assertThat(partitions().of("event_log")).contains(now);
        assertThat(count("messages")).isZero();
        assertThat(over.run()).doesNotContain("dropped");
    }

    @Test
    void retentionLeavesDeadLettersAndWhatWaitsTheirOwnMessage() {
        job(Clock.systemUTC());
        write("1");
        jdbc.update("""
            insert into dead_letters (message_id, root_id, endpoint, key, error_class, fingerprint, cause, stack, attempts, body,
                headers, transport_id, status)
            select id, id, endpoint, key, 'UNMAPPED', '', '', '', 1, body, headers, '', 'OPEN' from messages
            """);

        new KeepPartitions(partitions(), RETENTION, in(200), meters);

        assertThat(count("messages")).isZero();
        assertThat(jdbc.queryForObject("select convert_from(body, 'UTF8') from dead_letters", String.class))
                .isEqualTo("1");
    }

    @Test
    void warnsOfRowsForWhichThereIsNoMonthAndDropsThemWhenTheirTimeIsOver() {
        var job = job(Clock.systemUTC());
        jdbc.update(
                INSERT.replace("(id,", "(at, id,").replace("values (", "values (now() + interval '9 months', "), "far");

        job.run();
        assertThat(meters.get("orderyard.partitions.strays")
                        .tag("table", "messages")
                        .gauge()
                        .value())
                .isEqualTo(1);
        jdbc.update("update messages_default set at = now() - interval '91 days'");
        job.run();

        assertThat(partitions().strays("messages")).isZero();
    }

    private static final String INSERT = """
        insert into messages (id, direction, endpoint, key, body, headers)
        values (gen_random_uuid(), 'IN', 'shopify', 'k', convert_to(?, 'UTF8'), '{}')
        """;

    private void write(String body) {
        jdbc.update(INSERT, body);
    }

    private KeepPartitions job(Clock clock) {
        return new KeepPartitions(partitions(), RETENTION, clock, meters);
    }

    private Partitions partitions() {
        return new Partitions(jdbc, new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    private List<String> settings(String table) {
        return jdbc.queryForList("""
            select attname || ' ' || attstattarget from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and attstattarget >= 0
            union all
            select unnest(reloptions) from pg_class where oid = ?::regclass
            order by 1
            """, String.class, table, table);
    }

    private int indexes(String table) {
        return jdbc.queryForObject("select count(*) from pg_indexes where tablename = ?", Integer.class, table);
    }

    private static Clock in(int days) {
        return Clock.fixed(Instant.now().plus(Duration.ofDays(days)), ZoneOffset.UTC);
    }

    private static Clock at(java.time.LocalDate day) {
        return Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
