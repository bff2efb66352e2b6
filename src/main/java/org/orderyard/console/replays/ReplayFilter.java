package org.orderyard.console.replays;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.page.Query;
import org.orderyard.intake.ReplayForecast;

/** Which letters of a replay are asked for, or which part of the list of replays. */
record ReplayFilter(Optional<String> result, Optional<String> forecast, int size, Optional<Long> after) {
    private static final Set<String> RESULTS = Set.of("LEFT", "SENT", "WAITING", "SUCCEEDED", "FAILED", "REFUSED");
    private static final Set<String> FORECASTS =
            Stream.of(ReplayForecast.Kind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    static ReplayFilter ofJobs(Query query) {
        query.only("size", "after");
        return new ReplayFilter(Optional.empty(), Optional.empty(), query.size(), query.number("after"));
    }

    static ReplayFilter every(int size, long after) {
        return new ReplayFilter(Optional.empty(), Optional.empty(), size, Optional.of(after));
    }

    static ReplayFilter ofItems(Query query) {
        query.only("result", "forecast", "size", "after");
        return new ReplayFilter(
                query.oneOf("result", RESULTS).stream().findFirst(),
                query.oneOf("forecast", FORECASTS).stream().findFirst(),
                query.size(),
                query.number("after"));
    }
}
