package org.orderyard.console.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param waitsFor first reason why it does not move; null: it moves
 */
public record OrderRow(
        long number,
        String externalId,
        String shopNumber,
        String channel,
        String shop,
        String phase,
        String state,
        String customer,
        List<String> skus,
        @Nullable Instant placedAt,
        Instant createdAt,
        Instant since,
        BigDecimal total,
        String currency,
        @Nullable String waitsFor) {}
