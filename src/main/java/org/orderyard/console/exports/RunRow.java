package org.orderyard.console.exports;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in the list.
 *
 * @param status COLLECTING; WAITING: its file is on its way; DEAD: it did not arrive; else DELIVERED
 * @param cause why its file has not arrived yet
 * @param letter dead letter that its file is
 */
public record RunRow(
        long id,
        String shop,
        String exporter,
        String status,
        @Nullable String fileName,
        int records,
        int failed,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        UUID messageId,
        @Nullable String cause,
        @Nullable Long letter,
        boolean isKept) {}
