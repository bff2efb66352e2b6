package org.orderyard.inventory;

/** A flow allocates what it never reserved: the flow file has to be mended. */
class NothingReserved extends RuntimeException {
    NothingReserved(String delivery) {
        super("Delivery %s is to be allocated but nothing is reserved for it; nothing was changed".formatted(delivery));
    }
}
