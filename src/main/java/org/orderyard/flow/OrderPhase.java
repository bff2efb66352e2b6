package org.orderyard.flow;

/** The closed list of what may be the matter with an order. */
public enum OrderPhase implements Phase {
    NEW,
    AWAIT_PAYMENT,
    AWAIT_APPROVAL,
    OPEN,
    PART_SHIPPED,
    SHIPPED,
    COMPLETED,
    CANCELLED,
    CANCELLED_REFUND_DUE,
    RETURNED,
    RETURNED_REFUND_DUE;

    @Override
    public boolean isTerminal() {
        return this == COMPLETED || this == CANCELLED || this == RETURNED;
    }
}
