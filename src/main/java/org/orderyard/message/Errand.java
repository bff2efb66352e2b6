package org.orderyard.message;

import java.time.Instant;
import java.util.Optional;

/**
 * A row of the outbox that a courier carries, under lease.
 *
 * @param mapping name and version of the mapping that renders it
 * @param revision grows from row to row
 * @param attempts this one included
 * @param letter dead letter that it was before it was sent again
 */
public record Errand(
        Outbox.Row row, String mapping, long revision, int attempts, Optional<Long> letter, Instant leasedUntil) {}
