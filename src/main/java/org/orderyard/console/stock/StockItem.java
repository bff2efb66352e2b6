package org.orderyard.console.stock;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SKU at a facility, with who has it, what comes and what moved, the newest first. */
public record StockItem(StockRow stock, List<Held> held, List<Purchase> purchases, List<Move> moves) {
    /** Reserved, and among what is on hand: what a facility was asked to ship has left it. */
    public record Held(long orderId, String delivery, int quantity, OffsetDateTime at) {}

    public record Purchase(
            String purchaseOrder,
            int quantity,
            int received,
            @Nullable String dueOn) {}

    public record Move(
            OffsetDateTime at,
            int onHandDelta,
            int reservedDelta,
            String reason,
            @Nullable String delivery,
            @Nullable Long orderId) {}

    /** The proof: what is reserved is the sum of the open reservations. */
    public boolean addsUp() {
        return held.stream().mapToInt(Held::quantity).sum() == stock.reserved();
    }
}
