package org.orderyard.console.timeline;

import java.util.Locale;
import java.util.Map;

/** Events in the past tense. A flow may have events of its own; those are told by their names. */
final class EventWords {
    private static final Map<String, String> PAST = Map.ofEntries(
            Map.entry("place", "Placed"),
            Map.entry("revise", "Changed by the shop"),
            Map.entry("payment-result", "Payment reported"),
            Map.entry("refunded", "Refund reported"),
            Map.entry("cancel", "Cancelled"),
            Map.entry("hold", "Put on hold"),
            Map.entry("hold-released", "Hold released"),
            Map.entry("replan", "Planned again"),
            Map.entry("address-corrected", "Address corrected"),
            Map.entry("sku-corrected", "SKU corrected"),
            Map.entry("approve", "Approved"),
            Map.entry("source", "Stock was looked for"),
            Map.entry("stock-arrived", "Stock was looked for again"),
            Map.entry("short", "Found short"),
            Map.entry("release", "Released to the facility"),
            Map.entry("dispatch", "Request sent"),
            Map.entry("picked", "Picked"),
            Map.entry("packed", "Packed"),
            Map.entry("shipped", "Shipped"),
            Map.entry("moving", "On its way"),
            Map.entry("delivered", "Delivered"),
            Map.entry("reject", "Rejected by the facility"),
            Map.entry("wms-cancelled", "Stopped by the facility"),
            Map.entry("wms-too-late", "Too late to stop, says the facility"),
            Map.entry("cancel-timed-out", "The facility did not answer"),
            Map.entry("rollup", "Moved on by its deliveries"));

    private EventWords() {}

    static String past(String event) {
        var known = PAST.get(event);
        if (known != null) return known;
        var words = event.replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
