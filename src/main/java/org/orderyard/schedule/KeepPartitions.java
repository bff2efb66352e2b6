package org.orderyard.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Makes months ahead and drops those that nobody needs any more; at the start too, since the hub may have been off for long. */
@Component
class KeepPartitions implements NamedJob, NamedJobs {
    private static final Logger LOG = LoggerFactory.getLogger(KeepPartitions.class);

    private final Partitions partitions;
    private final Clock clock;
    private final int monthsAhead;
    private final Map<String, Duration> kept;
    private final Map<String, Long> strays = new ConcurrentHashMap<>();

    KeepPartitions(Partitions partitions, RetentionProperties retention, Clock clock, MeterRegistry meters) {
        this.partitions = partitions;
        this.clock = clock;
        this.monthsAhead = retention.monthsAhead();
        this.kept = Map.of(
                "messages", retention.payloads(),
                "event_log", retention.events(),
                "stock_moves", retention.stockMoves());
        kept.keySet()
                .forEach(table -> Gauge.builder("orderyard.partitions.strays", () -> strays.getOrDefault(table, 0L))
                        .description("Rows in the default partition: more than 0 means that no month was made for them")
                        .tag("table", table)
                        .register(meters));
        run();
    }

    @Override
    public List<NamedJob> jobs() {
        return List.of(this);
    }

    @Override
    public String name() {
        return "keep-partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public String run() {
        var made = new ArrayList<String>();
        var dropped = new ArrayList<String>();
        var put = new ArrayList<String>();
        for (var table : kept.keySet().stream().sorted().toList()) {
            missing(table)
                    .forEach(it -> attempt(table, it, put, month -> {
                        if (partitions.make(table, month)) made.add(table + " " + month);
                    }));
            over(table)
                    .forEach(it -> attempt(table, it, put, month -> {
                        partitions.drop(table, month);
                        dropped.add(table + " " + month);
                    }));
            watch(table);
        }
        var said = Stream.of(said("made", made), said("dropped", dropped), said("put off", put))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? "nothing to do" : said;
    }

    private static Optional<String> said(String done, List<String> months) {
        return months.isEmpty() ? Optional.empty() : Optional.of(done + " " + String.join(", ", months));
    }

    private List<YearMonth> missing(String table) {
        var known = partitions.of(table);
        var now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        return java.util.stream.IntStream.rangeClosed(0, monthsAhead)
                .mapToObj(now::plusMonths)
                .filter(it -> !known.contains(it))
                .toList();
    }

    /** A month of which every row is older than it has to be. */
    private List<YearMonth> over(String table) {
        var oldest = YearMonth.from(
                clock.instant().minus(kept.getOrDefault(table, Duration.ZERO)).atOffset(ZoneOffset.UTC));
        return partitions.of(table).stream().filter(it -> it.isBefore(oldest)).toList();
    }

    /** Somebody may hold the table, a long report for instance: the next time will do, months are made ahead. */
    private static void attempt(String table, YearMonth month, List<String> putOff, Consumer<YearMonth> work) {
        try {
            work.accept(month);
        } catch (DataAccessException held) {
            LOG.warn("Partition {} {} has to wait for the next time: {}", table, month, held.getMessage());
            putOff.add(table + " " + month);
        }
    }

    private void watch(String table) {
        partitions.dropStrays(table, clock.instant().minus(kept.getOrDefault(table, Duration.ZERO)));
        var found = partitions.strays(table);
        strays.put(table, found);
        if (found > 0)
            LOG.warn(
                    "{} rows are in {}_default, since there was no partition for their month: see docs/operations.md",
                    found,
                    table);
    }
}
