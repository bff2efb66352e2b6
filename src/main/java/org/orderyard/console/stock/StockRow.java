package org.orderyard.console.stock;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A SKU at a facility.
 *
 * @param onHand units that are free or reserved; what open requests hold has left it
 * @param expected of purchase orders, not received yet
 * @param countedAt when the facility last counted it; null: never
 */
public record StockRow(
        String shop,
        String sku,
        String facility,
        int onHand,
        int reserved,
        int available,
        long expected,
        @Nullable OffsetDateTime countedAt) {}
