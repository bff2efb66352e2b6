package org.orderyard.console.page;

import java.time.Duration;

/** How long something has been so, in two units at most. */
public final class Ages {
    private Ages() {}

    public static String words(Duration age) {
        if (age.toMinutes() < 1) return Math.max(0, age.toSeconds()) + " s";
        if (age.toHours() < 1) return age.toMinutes() + " min";
        if (age.toDays() < 1) return "%d h %02d".formatted(age.toHours(), age.toMinutesPart());
        return "%d d %d h".formatted(age.toDays(), age.toHoursPart());
    }
}
