package org.orderyard.console.replays;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.page.BadParameter;
import org.orderyard.message.ReplayPlan;

/** How a replay is to run, as it was typed, or sent as JSON; what is missing is as usual. */
record ReplayForm(
        @Nullable String batch,
        @Nullable String rate,
        @Nullable String ramp,
        @Nullable String stopAt,
        @Nullable String reason,
        @Nullable String number) {

    ReplayControl.Start start() {
        var usual = ReplayPlan.USUAL;
        try {
            var plan = new ReplayPlan(
                    number("Batch", batch).orElse(usual.batch()),
                    number("Rate", rate).orElse(usual.rate()),
                    ramp == null ? usual.ramp() : waves(ramp),
                    number("Stop at", stopAt).orElse(usual.stopAt()));
            return new ReplayControl.Start(
                    plan, reason, number("Number", number).orElse(null));
        } catch (IllegalArgumentException wrong) {
            throw new BadParameter(String.valueOf(wrong.getMessage()));
        }
    }

    /** The rest is what is left anyway. */
    private static List<Integer> waves(String text) {
        return Arrays.stream(text.split("[,\\s]+"))
                .filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("rest"))
                .map(it -> number("Ramp", it).orElseThrow())
                .toList();
    }

    private static Optional<Integer> number(String what, @Nullable String text) {
        if (text == null || text.isBlank()) return Optional.empty();
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            throw new BadParameter("%s: '%s' is no whole number".formatted(what, text));
        }
    }
}
