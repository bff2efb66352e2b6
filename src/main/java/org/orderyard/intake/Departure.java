package org.orderyard.intake;

import java.time.Instant;
import org.orderyard.message.Outbox;

/**
 * An outbox row that its writer sends himself.
 *
 * @param before after this moment the lease may have run out, and the relay sends it
 */
record Departure(Outbox.Row row, Instant before) {}
