package org.orderyard.local.bench;

import java.util.Arrays;

/** Every single one, so that a percentile is one. */
final class Latencies {
    private long[] nanos = new long[4096];
    private int count;

    synchronized void add(long value) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
        nanos[count++] = value;
    }

    synchronized double millis(double percentile) {
        if (count == 0) return Double.NaN;
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) Math.ceil(percentile / 100 * count) - 1)] / 1e6;
    }

    synchronized int count() {
        return count;
    }
}
