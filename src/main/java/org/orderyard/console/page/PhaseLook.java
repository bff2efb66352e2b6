package org.orderyard.console.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tone and icon of a phase; the same everywhere, and never by colour alone. */
record PhaseLook(String tone, String icon, @Nullable String label) {
    private static final PhaseLook OTHER = new PhaseLook("idle", "circle", null);
    private static final Map<String, PhaseLook> LOOKS = Map.ofEntries(
            look("NEW", "idle", "circle", null),
            look("AWAIT_PAYMENT", "wait", "credit-card", null),
            look("AWAIT_APPROVAL", "ask", "person-check", null),
            look("OPEN", "move", "arrow-right-circle", null),
            look("PART_SHIPPED", "away", "circle-half", null),
            look("SHIPPED", "away", "truck", null),
            look("COMPLETED", "done", "check-circle", null),
            look("CANCELLED", "idle", "slash-circle", null),
            look("CANCELLED_REFUND_DUE", "owe", "cash-coin", "Cancelled, refund due"),
            look("RETURNED", "idle", "arrow-return-left", null),
            look("RETURNED_REFUND_DUE", "owe", "cash-coin", "Returned, refund due"),
            look("WAIT_DATE", "wait", "calendar-event", null),
            look("WAIT_STOCK", "wait", "hourglass-split", null),
            look("WAIT_ALLOC", "wait", "signpost-split", "Wait allocation"),
            look("PARKED", "wait", "p-circle", null),
            look("ALLOCATED", "move", "bookmark-check", null),
            look("PICKPACK", "move", "box-seam", "Pick/pack"),
            look("READY", "move", "clipboard-check", null),
            look("READY_PAY_DUE", "owe", "cash-coin", "Ready, payment due"),
            look("IN_TRANSIT", "away", "truck", null),
            look("IN_TRANSIT_PAY_DUE", "owe", "cash-coin", "In transit, payment due"),
            look("DELIVERED", "done", "house-check", null),
            look("VOID", "idle", "slash-circle", null));

    static PhaseLook of(String phase) {
        return LOOKS.getOrDefault(phase, OTHER);
    }

    private static Map.Entry<String, PhaseLook> look(String phase, String tone, String icon, @Nullable String label) {
        return Map.entry(phase, new PhaseLook(tone, icon, label));
    }
}
