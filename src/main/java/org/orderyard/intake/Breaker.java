package org.orderyard.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orderyard.intake.Outlet.Rest;

/** Leaves a partner alone who failed several times in a row, or who asked for it; then one document is a probe. */
final class Breaker {
    /** @param probe when a document is tried again */
    record Resting(Instant since, Instant probe, String cause) {}

    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final Rest rest;
    private Optional<Resting> resting = Optional.empty();
    private Duration pause;
    private int failures;
    private boolean isProbing;

    Breaker(Rest rest) {
        this.rest = rest;
        this.pause = rest.pause();
    }

    /** @return how many documents may be tried now; who gets more than 0 says {@link #tried} afterwards */
    synchronized int allowance(int most, Instant now) {
        if (resting.isEmpty()) return most;
        if (isProbing || now.isBefore(resting.get().probe())) return 0;
        isProbing = true;
        return 1;
    }

    synchronized void tried() {
        isProbing = false;
    }

    synchronized void succeeded() {
        resting = Optional.empty();
        pause = rest.pause();
        failures = 0;
    }

    /** @param asked how long the partner wants to be left alone, if he said so; an hour at most is granted */
    synchronized void failed(String cause, Optional<Duration> asked, Instant now) {
        failures++;
        if (resting.isEmpty() && asked.isEmpty() && failures < rest.failures()) return;
        var since = resting.map(Resting::since).orElse(now);
        if (resting.isPresent()) pause = min(pause.multipliedBy(2), rest.atMost());
        resting = Optional.of(
                new Resting(since, now.plus(asked.map(Breaker::granted).orElse(pause)), cause));
    }

    synchronized Optional<Resting> resting() {
        return resting;
    }

    /** What a partner may wish for: a slip of his clock, or of his pen, must not hold back an endpoint for days. */
    static Duration granted(Duration asked) {
        return min(asked, LONGEST_WISH);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
