package org.orderyard.console.timeline;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDetail;

/** What happened to an order, newest first, by days. Time in which nothing happened is told as such. */
public record Timeline(List<Row> rows) {
    private static final Duration LONG = Duration.ofHours(1);

    /**
     * @param isNewDay whether the day has to be said before it
     * @param quiet how long nothing happened between it and the entry above; null: not worth telling
     * @param times how often it happened, one after the other
     * @param first when that began
     */
    public record Row(
            Happening happening, boolean isNewDay, @Nullable Duration quiet, int times, OffsetDateTime first) {}

    public static Timeline of(OrderDetail order) {
        var all = Stream.of(
                        Told.steps(order).stream(),
                        order.deadLetters().stream().map(Told::letter),
                        order.tracking().stream().map(Told::scan))
                .flatMap(it -> it)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
        var told = Repeats.of(all);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < told.size(); i++)
            rows.add(row(told.get(i), i == 0 ? null : told.get(i - 1).first()));
        return new Timeline(List.copyOf(rows));
    }

    public int size() {
        return rows.size();
    }

    /** States that the order, or any of its deliveries, has been in. */
    public static Set<String> visited(OrderDetail order, boolean isOfDeliveries) {
        var visited = new HashSet<String>();
        order.events().stream()
                .filter(it -> (it.delivery() != null) == isOfDeliveries)
                .forEach(it -> {
                    visited.add(it.fromState());
                    visited.add(it.toState());
                });
        return visited;
    }

    private static Row row(Repeats.Often often, @Nullable OffsetDateTime above) {
        var it = often.last();
        if (above == null) return new Row(it, true, null, often.times(), often.first());
        var gap = Duration.between(it.at(), above);
        var quiet = gap.compareTo(LONG) > 0 ? gap : null;
        return new Row(it, !day(it.at()).equals(day(above)), quiet, often.times(), often.first());
    }

    private static java.time.LocalDate day(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
