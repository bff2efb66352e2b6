package org.orderyard.message;

import java.time.Duration;
import java.util.List;

/**
 * How many letters are sent again, how fast, and when that is stopped.
 *
 * @param batch at most so many are on their way at once
 * @param rate at most so many in a second
 * @param ramp how many make up the first waves; a wave waits for the end of the one before, and the rest is the last
 * @param stopAt at so many failures of a hundred it stops
 */
public record ReplayPlan(int batch, int rate, List<Integer> ramp, int stopAt) {
    public static final ReplayPlan USUAL = new ReplayPlan(100, 50, List.of(1, 10, 100), 10);

    /** Of fewer than these, a share of failures says nothing before they have all ended. */
    private static final int TELLING = 20;

    public ReplayPlan {
        demand("Batch", batch, 1, 1000);
        demand("Rate", rate, 1, 500);
        demand("Stop at", stopAt, 1, 100);
        ramp = List.copyOf(ramp);
        if (ramp.size() > 10) throw new IllegalArgumentException("Ramp: at most 10 waves");
        ramp.forEach(it -> demand("Ramp", it, 1, 100_000));
    }

    /** How many may be sent now. */
    public int next(ReplayTally tally, Duration sinceLast) {
        var byRate = (int) Math.min(rate, rate * sinceLast.toMillis() / 1000);
        var byBatch = batch - tally.underWay();
        return Math.max(0, Math.min(tally.left(), Math.min(byRate, Math.min(byBatch, byRamp(tally)))));
    }

    /** @param tolerated what had happened when somebody said to go on anyway */
    public boolean isOverLimit(ReplayTally tally, ReplayTally tolerated) {
        var ended = tally.ended() - tolerated.ended();
        var failed = tally.failed() - tolerated.failed();
        var isTelling = ended >= TELLING || tally.underWay() == 0;
        return isTelling && failed > 0 && failed * 100L >= (long) stopAt * ended;
    }

    /** Which wave it is in, from 0; the rest is the last. */
    public int wave(ReplayTally tally) {
        var upTo = 0;
        for (int i = 0; i < ramp.size(); i++) {
            upTo += ramp.get(i);
            if (tally.ended() < upTo) return i;
        }
        return ramp.size();
    }

    private int byRamp(ReplayTally tally) {
        var wave = wave(tally);
        if (wave == ramp.size()) return Integer.MAX_VALUE;
        var upTo = ramp.stream().limit(wave + 1L).mapToInt(Integer::intValue).sum();
        return upTo - tally.ended() - tally.underWay();
    }

    private static void demand(String what, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException("%s: %d to %d, not %d".formatted(what, least, most, value));
    }
}
