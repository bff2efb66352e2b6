package org.orderyard.console.charts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much came and went in the last hour, minute by minute. */
@Component
public class TrafficCharts {
    private static final int MINUTES = 60;

    private record Point(OffsetDateTime minute, String direction, long messages, long dead) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TrafficCharts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of everything. */
    public List<Chart> all() {
        return charts(jdbc.sql("""
            select minute, direction, sum(messages)::bigint as messages, sum(dead)::bigint as dead
            from traffic where minute >= :from group by minute, direction
            """));
    }

    /** Of the lanes by these names: endpoints, and the targets that they take. */
    public List<Chart> of(Collection<String> lanes) {
        return charts(jdbc.sql("""
            select minute, direction, sum(messages)::bigint as messages, sum(dead)::bigint as dead
            from traffic where endpoint = any(:lanes) and minute >= :from group by minute, direction
            """).param("lanes", lanes.toArray(String[]::new)));
    }

    private List<Chart> charts(JdbcClient.StatementSpec query) {
        var times = times();
        var points = query.param("from", times.getFirst()).query(Point.class).list();
        return List.of(
                new Chart(
                        "Messages per minute",
                        "messages",
                        times,
                        List.of(
                                series("in", "in", times, only(points, "IN")),
                                series("out", "out", times, only(points, "OUT")))),
                new Chart(
                        "Dead letters per minute",
                        "dead letters",
                        times,
                        List.of(series("dead letters", "dead", times, dead(points)))));
    }

    /** The minute that is going on is not full yet, and would look like a fall. */
    private List<OffsetDateTime> times() {
        var last = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return Stream.iterate(
                        last.minus(Duration.ofMinutes(MINUTES)), it -> it.isBefore(last), it -> it.plusSeconds(60))
                .toList();
    }

    private static Map<OffsetDateTime, Long> only(List<Point> points, String direction) {
        var values = new HashMap<OffsetDateTime, Long>();
        points.stream()
                .filter(it -> it.direction().equals(direction))
                .forEach(it -> values.merge(utc(it), it.messages(), Long::sum));
        return values;
    }

    private static Map<OffsetDateTime, Long> dead(List<Point> points) {
        var values = new HashMap<OffsetDateTime, Long>();
        points.forEach(it -> values.merge(utc(it), it.dead(), Long::sum));
        return values;
    }

    private static OffsetDateTime utc(Point point) {
        return point.minute().withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static Chart.Series series(
            String name, String look, List<OffsetDateTime> times, Map<OffsetDateTime, Long> values) {
        return new Chart.Series(
                name,
                look,
                times.stream().map(it -> values.getOrDefault(it, 0L)).toList());
    }
}
