package org.orderyard.console.exports;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An exporter of a shop, and how it stands.
 *
 * @param on what orders have to have reached
 * @param waiting records that are due, or blocked
 * @param failed of them those that could not be exported at the last turn
 */
public record ExporterRow(
        String shop,
        String name,
        String on,
        String when,
        String as,
        String target,
        String job,
        long waiting,
        long failed,
        @Nullable OffsetDateTime lastTurn,
        @Nullable String lastOutcome,
        @Nullable OffsetDateTime nextTurn,
        boolean isPaused) {}
