package org.orderyard.integration;

import java.util.Optional;
import org.orderyard.message.Courier.Carried;

/** Knows what the faults of one way out mean: whether the partner is away for now, or does not take this document at all. */
interface Setback {
    /** Empty: not a fault of this way. */
    Optional<Carried> read(Exception fault);
}
