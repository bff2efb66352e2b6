package org.orderyard.local.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Warms up, measures at full load and paced, drains, proves that everything was done, then asks what the database alone can do. */
final class BenchRun {
    /**
     * @param rate orders a second of the paced stretch; 0: half of what was measured
     * @param hasPoison whether full load is measured with unreadable messages too
     */
    record Plan(Duration warmup, Duration time, int window, double rate, boolean hasPoison) {}

    private static final Duration DRAIN = Duration.ofMinutes(3);

    private final Servers servers;
    private final Plan plan;
    private final Consumer<String> out;
    private final Traffic traffic = new Traffic();
    private final Machine machine = Machine.here();

    BenchRun(Servers servers, Plan plan, Consumer<String> out) {
        this.servers = servers;
        this.plan = plan;
        this.out = out;
    }

    Figures run() throws SQLException {
        var crowd = Crowd.of(servers, traffic);
        try {
            crowd.awaitStock();
            out.accept("stock is counted");
            var full = full("full load", plan.warmup());
            var poisoned = plan.hasPoison() ? poisoned(full) : null;
            var paced = paced(plan.rate() > 0 ? plan.rate() : full.lifecyclesPerSecond() / 2);
            return figures(full, poisoned, paced);
        } finally {
            traffic.rest();
            crowd.close();
        }
    }

    private Stretch full(String what, Duration settling) {
        traffic.keepOpen(plan.window());
        watch(what + ", settling", settling);
        var watch = new StopWatch(servers, traffic);
        watch(what, plan.time());
        var full = watch.stop();
        drain();
        return full;
    }

    /** Between two stretches without: the machine is not the same from one minute to the next. */
    private Figures.Poisoned poisoned(Stretch before) {
        traffic.poison(true);
        var with = full("with poison", plan.warmup().dividedBy(4));
        traffic.poison(false);
        var after = full("without", plan.warmup().dividedBy(4));
        return new Figures.Poisoned(traffic.poisonous(), before, with, after);
    }

    private Stretch paced(double rate) {
        traffic.at(rate);
        watch("paced at %.0f/s, settling".formatted(rate), plan.warmup().dividedBy(4));
        var watch = new StopWatch(servers, traffic);
        watch("paced at %.0f/s".formatted(rate), plan.time());
        var paced = watch.stop();
        drain();
        return paced;
    }

    private void watch(String what, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        for (var left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            var before = traffic.completed();
            var began = System.nanoTime();
            pause(Duration.ofNanos(Math.min(left, Duration.ofSeconds(5).toNanos())));
            var perSecond = (traffic.completed() - before) / ((System.nanoTime() - began) / 1e9);
            out.accept("%s: %,.0f lifecycles/s, %,d placed, %,d completed"
                    .formatted(what, perSecond, traffic.placed(), traffic.completed()));
        }
    }

    private void drain() {
        traffic.rest();
        var end = System.nanoTime() + DRAIN.toNanos();
        while (traffic.completed() < traffic.placed() && System.nanoTime() < end) pause(Duration.ofMillis(20));
        out.accept("drained: %,d placed, %,d completed".formatted(traffic.placed(), traffic.completed()));
    }

    private Figures figures(Stretch full, Figures.@Nullable Poisoned poisoned, Stretch paced) throws SQLException {
        // What was sent last is cleared from the outbox when nothing else comes.
        pause(Duration.ofSeconds(2));
        var findings = findings();
        var ledgers = new Ledgers(servers.database());
        var transitions = ledgers.number("select count(*) from event_log");
        var fewest = ledgers.number(
                "select coalesce(min(n), 0) from (select count(*) as n from event_log group by order_id) as per_order");
        servers.hub().terminate();
        out.accept("the raw limit");
        try (var connection = servers.database().connection()) {
            var raw = RawLimit.measure(connection, plan.time().dividedBy(4).plusSeconds(1));
            return new Figures(
                    machine,
                    settings(),
                    plan.window(),
                    full,
                    poisoned,
                    paced,
                    traffic.completed(),
                    transitions,
                    fewest,
                    raw,
                    full.transitionsPerSecond() / raw,
                    findings);
        }
    }

    private List<String> findings() {
        var ledgers = new Ledgers(servers.database());
        var findings = new ArrayList<>(ledgers.findings());
        Ledgers.report(
                findings,
                "not completed",
                ledgers.texts("select external_id || ' ' || state from orders where phase <> 'COMPLETED'"));
        var dead = ledgers.texts("select message_id || ' ' || endpoint || ': ' || cause from dead_letters");
        if (dead.size() != traffic.poisonous()) Ledgers.report(findings, "dead", dead);
        var orders = ledgers.number("select count(*) from orders");
        if (orders != traffic.placed() || orders != traffic.completed())
            findings.add("%d orders sent, %d kept, %d completed for the shop"
                    .formatted(traffic.placed(), orders, traffic.completed()));
        return findings;
    }

    private Map<String, String> settings() throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var connection = servers.database().connection()) {
            for (var name :
                    List.of("fsync", "synchronous_commit", "full_page_writes", "server_version", "wal_sync_method")) {
                var row = connection.createStatement().executeQuery("show " + name);
                row.next();
                settings.put(name, row.getString(1));
            }
        }
        return settings;
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
