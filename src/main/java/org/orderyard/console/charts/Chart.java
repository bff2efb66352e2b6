package org.orderyard.console.charts;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines over time, from zero, in a drawing that is as wide as its place.
 *
 * @param times of the points, oldest first
 */
public record Chart(String title, String unit, List<OffsetDateTime> times, List<Series> series) {
    public static final int WIDTH = 600;
    public static final int HEIGHT = 120;

    /** @param look class of the line: {@code in}, {@code out}, {@code dead} */
    public record Series(String name, String look, List<Long> values) {
        public long sum() {
            return values.stream().mapToLong(it -> it).sum();
        }
    }

    public Chart {
        times = List.copyOf(times);
        series = List.copyOf(series);
    }

    /** The end of the axis: 1, 2 or 5 with noughts. */
    public long most() {
        var highest = series.stream()
                .flatMap(it -> it.values().stream())
                .mapToLong(it -> it)
                .max()
                .orElse(0);
        for (long ten = 1; ; ten *= 10)
            for (var step : new long[] {1, 2, 5}) if (step * ten >= Math.max(2, highest)) return step * ten;
    }

    public String points(Series line) {
        var top = most();
        var step = WIDTH / (double) Math.max(1, times.size() - 1);
        return IntStream.range(0, line.values().size())
                .mapToObj(it -> "%d,%d"
                        .formatted(Math.round(it * step), HEIGHT - line.values().get(it) * HEIGHT / top))
                .collect(Collectors.joining(" "));
    }

    /** What the drawing says to those who do not see it. */
    public String sentence() {
        return series.stream()
                .map(it -> "%,d %s".formatted(it.sum(), it.name()))
                .collect(Collectors.joining(", ", title + ": ", " in the last %d minutes".formatted(times.size())));
    }
}
