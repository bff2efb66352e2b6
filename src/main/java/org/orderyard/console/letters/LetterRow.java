package org.orderyard.console.letters;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** @param behind messages that wait for it */
public record LetterRow(
        long id,
        String endpoint,
        @Nullable Long orderNumber,
        String key,
        String errorClass,
        String cause,
        String fingerprint,
        int attempts,
        String status,
        OffsetDateTime at,
        int behind) {}
