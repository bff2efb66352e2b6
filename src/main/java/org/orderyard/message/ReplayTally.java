package org.orderyard.message;

/**
 * How far a replay of many is.
 *
 * @param underWay sent again, and not ended yet
 * @param waiting for their order, a state or a hold: they end by themselves
 * @param refused not sent: they were not open any more
 */
public record ReplayTally(int left, int underWay, int waiting, int succeeded, int failed, int refused) {
    public static final ReplayTally NONE = new ReplayTally(0, 0, 0, 0, 0, 0);

    public int ended() {
        return waiting + succeeded + failed + refused;
    }

    public boolean isThrough() {
        return left == 0 && underWay == 0;
    }

    /** Of a hundred that ended. */
    public double failures() {
        return ended() == 0 ? 0 : failed * 100.0 / ended();
    }
}
