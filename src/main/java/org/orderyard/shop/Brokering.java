package org.orderyard.shop;

/** By which policy a shop's deliveries are given to facilities, and taken back from them. */
public record Brokering(Policy policy, Order order, Rejection rejection) {
    public static final Brokering DEFAULT = new Brokering(Policy.ONE_FACILITY, Order.PRIORITY, Rejection.PARTIAL);

    /**
     * ONE_FACILITY: one that has everything, or the delivery waits; SPLIT: several that have everything together, or it waits;
     * SHIP_AVAILABLE: what is there goes out from wherever it lies, and the rest follows.
     */
    public enum Policy {
        ONE_FACILITY,
        SPLIT,
        SHIP_AVAILABLE
    }

    /** Which facility is asked first; NEAREST falls back on the priority where coordinates are unknown. */
    public enum Order {
        PRIORITY,
        NEAREST
    }

    /** What a facility's rejection of a part means: others ship that part, or all that has not left. */
    public enum Rejection {
        PARTIAL,
        WHOLE
    }
}
