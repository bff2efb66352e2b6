package org.orderyard.local.bench;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/** Reads all clocks and counters at the beginning of a stretch, and again at its end. */
final class StopWatch {
    private final Servers servers;
    private final Traffic traffic;
    private final Latencies latencies;
    private final Instant from = Instant.now();
    private final CpuTime cpu;
    private final HubMetrics hub;
    private final long completed;

    StopWatch(Servers servers, Traffic traffic) {
        this.servers = servers;
        this.traffic = traffic;
        this.hub = HubMetrics.of(servers.hub());
        this.cpu = CpuTime.of(servers);
        this.completed = traffic.completed();
        this.latencies = traffic.measure();
    }

    Stretch stop() {
        var lifecycles = traffic.completed() - completed;
        var to = Instant.now();
        var cpuThen = CpuTime.of(servers);
        var hubThen = HubMetrics.of(servers.hub());
        var seconds = Duration.between(from, to).toNanos() / 1e9;
        var in = count("select count(*) from messages where direction = 'IN' and at >= ? and at < ?", to);
        var out = count("select count(*) from messages where direction = 'OUT' and at >= ? and at < ?", to);
        var transitions = count("select count(*) from event_log where at >= ? and at < ?", to);
        var batches = Math.max(1, hubThen.batches() - hub.batches());
        return new Stretch(
                seconds,
                lifecycles,
                lifecycles / seconds,
                in / seconds,
                out / seconds,
                transitions / seconds,
                latencies.millis(50),
                latencies.millis(99),
                (hubThen.statements() - hub.statements()) / batches,
                (hubThen.messages() - hub.messages()) / batches,
                cpuThen.since(cpu, Math.max(1, in + out)),
                hubThen.heapUsed() / (1 << 20),
                hubThen.heapMax() / (1 << 20));
    }

    private long count(String sql, Instant to) {
        try (var connection = servers.database().connection();
                var statement = connection.prepareStatement(sql)) {
            statement.setTimestamp(1, Timestamp.from(from));
            statement.setTimestamp(2, Timestamp.from(to));
            var result = statement.executeQuery();
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
