package org.orderyard.intake;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Formats that a schema may ask for beside those of JSON Schema. What is not of the shape at all is left to the other words of the
 * schemas, so that it is not said twice.
 */
final class Formats {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private static final Map<String, String> DEMANDS = Map.of(
            "country", "must be a country's code of ISO 3166-1, such as DE",
            "mail-address", "must be an e-mail address, such as ida@example.org",
            "not-blank", "must not be blank",
            "not-negative", "must not be negative",
            "not-in-future", "must not be more than a day from now");

    private record Own(String name, Predicate<String> holds) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String text) {
            return holds.test(text);
        }
    }

    private Formats() {}

    static List<Format> all(Clock clock) {
        return List.of(
                new Own("country", it -> it.length() != 2 || COUNTRIES.contains(it)),
                new Own("mail-address", it -> it.isEmpty() || MAIL.matcher(it).matches()),
                new Own("not-blank", it -> it.isEmpty() || !it.isBlank()),
                new Own("not-negative", it -> !it.startsWith("-")),
                new Own("not-in-future", it -> !isAhead(it, clock)));
    }

    /** What a format of ours asks; empty: it is none. */
    static Optional<String> demand(String name) {
        return Optional.ofNullable(DEMANDS.get(name));
    }

    private static boolean isAhead(String time, Clock clock) {
        try {
            return OffsetDateTime.parse(time)
                    .toInstant()
                    .isAfter(clock.instant().plus(AHEAD));
        } catch (DateTimeException _) {
            return false;
        }
    }
}
