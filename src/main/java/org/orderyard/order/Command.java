package org.orderyard.order;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.flow.Event;

/** All that an adapter may say to the hub. Flows map these words to their own events. */
public sealed interface Command extends Event.Arguments {
    Target target();

    /** As flow files name it. */
    default String word() {
        return getClass().getSimpleName();
    }

    /** Whether it may pass what waits behind a dead letter of its order. */
    default boolean mayOvertake() {
        return false;
    }

    /** Whether it says what has happened to goods or money: such a thing is never just refused. */
    default boolean isFact() {
        return switch (this) {
            case DeliveryUpdate _, Reject _, Return _, PaymentResult _, RefundResult _ -> true;
            default -> false;
        };
    }

    record PlaceOrder(OrderDocument order) implements Command {
        /** A whole document waits for none: an older one that comes later changes nothing. */
        @Override
        public boolean mayOvertake() {
            return true;
        }

        @Override
        public Target target() {
            return new Target.Key(order.key());
        }
    }

    record UpdateOrder(OrderDocument order) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }

        @Override
        public Target target() {
            return new Target.Key(order.key());
        }
    }

    record PaymentResult(Target target, Payment payment) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }
    }

    record RefundResult(Target target, Payment payment) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }
    }

    /** @param lines empty: the whole order */
    record Cancel(Target target, String reason, List<LineQuantity> lines) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }
    }

    record Return(Target target, String reason, List<LineQuantity> lines) implements Command {}

    /**
     * @param status such as {@code shipped}; the flow's commands name it {@code DeliveryUpdate.shipped}
     * @param scan what a carrier says of a parcel, with its time
     */
    record DeliveryUpdate(
            Target target,
            String status,
            List<LineQuantity> lines,
            List<Parcel> parcels,
            Optional<String> reason,
            Optional<Scan> scan)
            implements Command {
        @Override
        public String word() {
            return "DeliveryUpdate." + status;
        }
    }

    /** @param lines empty: everything that was requested */
    record Reject(Target target, String reason, List<LineQuantity> lines, Optional<String> comment)
            implements Command {}

    record Approve(Target target, Optional<String> note) implements Command {}

    /** A named action of the flow, by a person or a partner. */
    record Advance(Target target, String action, Optional<String> note) implements Command {}

    record Hold(Target target, String kind, String reason) implements Command {}

    record Release(Target target, String kind, String reason) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }
    }

    record Note(Target target, String text, boolean forCustomer) implements Command {}

    /** @param address where the goods go from now on, whole, as canonical orders have it */
    record CorrectAddress(Target target, JsonNode address) implements Command {}

    /** @param line number of the order line whose SKU was wrong */
    record CorrectSku(Target target, int line, String sku) implements Command {}

    /** @param asOf when it was counted; empty: just now */
    record StockReset(String shop, String facility, Optional<Instant> asOf, List<SkuCount> items) implements Command {
        @Override
        public Target target() {
            return new Target.None();
        }
    }

    /** @param at when pieces came or went; empty: not said */
    record StockDelta(String shop, String facility, String sku, int delta, String reason, Optional<Instant> at)
            implements Command {
        @Override
        public Target target() {
            return new Target.None();
        }
    }

    /** @param quantity in all, received already or not; 0: nothing comes any more */
    record StockExpected(PurchaseLine line, int quantity, Optional<LocalDate> due) implements Command {
        @Override
        public Target target() {
            return new Target.None();
        }
    }

    record StockReceipt(PurchaseLine line, int quantity) implements Command {
        @Override
        public Target target() {
            return new Target.None();
        }
    }

    /**
     * The hub's own word, never an adapter's: a timer ran out, a job looks again, stock arrived.
     *
     * @param whileIn state in which it means something; elsewhere it is a repeat
     * @param since message that led into that state; once it was left and entered again, the prompt means nothing
     */
    record Prompt(Target target, String event, Optional<String> whileIn, Optional<UUID> since) implements Command {
        @Override
        public boolean mayOvertake() {
            return true;
        }
    }

    /**
     * @param line number of the order line
     * @param sku what the sender knows it by otherwise
     */
    record LineQuantity(Optional<Integer> line, Optional<String> sku, int quantity) {
        public boolean isOf(int aLine, String aSku) {
            return line.map(it -> it == aLine)
                    .orElseGet(() -> sku.map(aSku::equals).orElse(false));
        }

        /** Whether it names this line, and as another article than it is. */
        public boolean contradicts(int aLine, String aSku) {
            return line.filter(it -> it == aLine).isPresent()
                    && sku.filter(it -> !it.equals(aSku)).isPresent();
        }

        @Override
        public String toString() {
            return quantity + " of "
                    + line.map(it -> "line " + it + sku.map(" (%s)"::formatted).orElse(""))
                            .or(() -> sku)
                            .orElse("nothing");
        }
    }

    /** @param isFree whether the quantity is what is free, and what is reserved comes on top of it */
    record SkuCount(String sku, int quantity, boolean isFree) {}

    /** An article of a purchase order, and the facility that receives it. */
    record PurchaseLine(String shop, String facility, String purchaseOrder, String sku) {}

    /** What a gateway or a shop says of one payment operation. */
    /** @param at when it happened, if that was said */
    record Payment(
            String gateway,
            String operation,
            String result,
            BigDecimal amount,
            String currency,
            String reference,
            Optional<Instant> at) {
        public Payment asRefund() {
            return new Payment(gateway, "REFUND", result, amount, currency, reference, at);
        }
    }
}
