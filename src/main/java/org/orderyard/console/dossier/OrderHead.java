package org.orderyard.console.dossier;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What identifies an order and says where it is. */
public record OrderHead(
        long number,
        String externalId,
        String shopNumber,
        String channel,
        String shop,
        String flow,
        int flowVersion,
        String phase,
        String state,
        OffsetDateTime stateSince,
        String customerName,
        String customerEmail,
        @Nullable OffsetDateTime placedAt,
        OffsetDateTime createdAt,
        BigDecimal total,
        String currency,
        int version) {
    OrderHead masked(String name, String email) {
        return new OrderHead(
                number,
                externalId,
                shopNumber,
                channel,
                shop,
                flow,
                flowVersion,
                phase,
                state,
                stateSince,
                name,
                email,
                placedAt,
                createdAt,
                total,
                currency,
                version);
    }
}
