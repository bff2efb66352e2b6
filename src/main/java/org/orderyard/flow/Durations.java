package org.orderyard.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Durations as people write them: 30s, 10m, 4h, 7d. */
final class Durations {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

    private Durations() {}

    static Optional<Duration> parse(String text) {
        var found = SHAPE.matcher(text);
        if (!found.matches()) return Optional.empty();
        long count = Long.parseLong(found.group(1));
        return Optional.of(
                switch (found.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
