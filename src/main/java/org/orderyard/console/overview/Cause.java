package org.orderyard.console.overview;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One cause for which something does not go on, and what a person does about it.
 *
 * @param tone of its badge; {@code fail} comes first
 * @param count of orders, or of messages where no order is known
 * @param action words of the button that leads to {@code link}
 */
public record Cause(
        String badge,
        String tone,
        String icon,
        String sentence,
        String link,
        int count,
        String unit,
        @Nullable OffsetDateTime since,
        String action) {
    static final Comparator<Cause> WORST_FIRST = Comparator.<Cause, Boolean>comparing(
                    it -> !it.tone().equals("fail"))
            .thenComparing(Cause::count, Comparator.reverseOrder());

    public String holds() {
        return count > Tile.MOST
                ? "1,000+ %ss".formatted(unit)
                : "%,d %s%s".formatted(count, unit, count == 1 ? "" : "s");
    }
}
