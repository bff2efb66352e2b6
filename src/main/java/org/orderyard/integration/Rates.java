package org.orderyard.integration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.orderyard.intake.Endpoint;
import org.springframework.stereotype.Component;

/** How many requests of an endpoint are taken in a second; two seconds' worth may come at once. */
@Component
class Rates {
    private static final int BURST = 2;

    private record Bucket(double tokens, Instant at) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Clock clock;

    Rates(Clock clock) {
        this.clock = clock;
    }

    boolean allows(Endpoint endpoint) {
        var rate = endpoint.limits().ratePerSecond();
        if (rate == 0) return true;
        var now = clock.instant();
        var left = buckets.compute(endpoint.name(), (_, known) -> new Bucket(filled(known, rate, now) - 1, now));
        return left.tokens() >= 0;
    }

    /** Refused requests cost nothing: else a sender that goes on asking would never be let in again. */
    private static double filled(@org.jspecify.annotations.Nullable Bucket known, int rate, Instant now) {
        if (known == null) return rate * BURST;
        var seconds = Duration.between(known.at(), now).toNanos() / 1e9;
        return Math.min(rate * BURST, Math.max(0, known.tokens()) + seconds * rate);
    }
}
