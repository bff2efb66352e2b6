package org.orderyard.flow;

/** The closed list of what may be the matter with a delivery. */
public enum DeliveryPhase implements Phase {
    NEW,
    WAIT_DATE,
    WAIT_STOCK,
    WAIT_ALLOC,
    PARKED,
    ALLOCATED,
    PICKPACK,
    READY,
    READY_PAY_DUE,
    IN_TRANSIT,
    IN_TRANSIT_PAY_DUE,
    DELIVERED,
    VOID,
    RETURNED;

    @Override
    public boolean isTerminal() {
        return this == DELIVERED || this == VOID || this == RETURNED;
    }
}
