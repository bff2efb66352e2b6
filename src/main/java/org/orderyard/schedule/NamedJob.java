package org.orderyard.schedule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Something that is done again and again, on one node at a time; the module whose work it is implements it. */
public interface NamedJob {
    String name();

    Duration every();

    /** Empty: at any time, {@link #every()} after it ended. */
    default Optional<Daily> daily() {
        return Optional.empty();
    }

    /** Once a day, at this time. */
    record Daily(LocalTime at, ZoneId zone) {}

    /** The schedule in words. */
    default String when() {
        return daily().map(it -> "daily at %s (%s)".formatted(it.at(), it.zone()))
                .orElseGet(() -> "every " + every().toString().substring(2).toLowerCase(Locale.ROOT));
    }

    /** Does the work by writing ledger rows. @return what was done, in a few words */
    String run();
}
