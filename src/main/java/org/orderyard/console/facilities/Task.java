package org.orderyard.console.facilities;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that a facility has not sent off yet.
 *
 * @param goods what is still to be shipped; null: nothing is
 * @param since when it came into its state
 */
public record Task(
        String delivery,
        long order,
        String state,
        String phase,
        @Nullable String goods,
        OffsetDateTime since) {}
