package org.orderyard.flow;

/** What the hub understands of a state, whatever the merchant calls it: Java, pages, metrics and alerts branch on it alone. */
public sealed interface Phase permits OrderPhase, DeliveryPhase {
    String name();

    /** Whether nothing but a return leads out of it. */
    boolean isTerminal();
}
