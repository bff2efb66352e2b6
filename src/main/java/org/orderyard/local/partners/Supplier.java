package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the shelves of a warehouse about as full as they were at the opening, so that an afternoon does not empty them. */
final class Supplier {
    private static final String QUEUE = "stock.updates";
    private static final int CRATE = 24;

    private final String facility;
    private final Assortment assortment;
    private final Post post;
    private final Clock clock;
    private final Map<String, Integer> gone = new HashMap<>();

    Supplier(String facility, Assortment assortment, Post post, Clock clock) {
        this.facility = facility;
        this.assortment = assortment;
        this.post = post;
        this.clock = clock;
    }

    boolean isOfTheFirstOfSeveral() {
        return assortment.facilities().size() > 1
                && assortment.facilities().getFirst().equals(facility);
    }

    /** Brings whole crates of what has left. */
    void replaces(List<Line> lines) throws JMSException {
        for (var line : lines) {
            var sku = line.sku();
            var missing = gone.merge(sku, line.quantity(), Integer::sum);
            if (missing < CRATE) continue;
            brings(facility, sku, missing, "delivery of the supplier");
            gone.remove(sku);
        }
    }

    /** The shelf that was said to be empty is filled again and counted. */
    void counts(List<Line> lines, Duration after) throws JMSException {
        for (var line : lines) {
            var sku = line.sku();
            var opening = assortment.opening(facility, sku);
            if (opening.isEmpty()) continue;
            var count = Post.command("StockReset")
                    .put("facility", facility)
                    .put("asOf", clock.instant().plus(after).toString());
            count.putArray("items").addObject().put("sku", sku).put("quantity", opening.get());
            post.sendLater(after, QUEUE, count);
        }
    }

    /** A warehouse that rejected is asked no more for that order: another one gets what it takes. */
    void bringsElsewhere(List<Line> lines) throws JMSException {
        var others = assortment.facilities().stream()
                .filter(it -> !it.equals(facility))
                .toList();
        if (others.isEmpty()) return;
        for (var line : lines)
            brings(
                    others.getFirst(),
                    line.sku(),
                    line.quantity(),
                    "transfer for an order that %s rejected".formatted(facility));
    }

    private void brings(String where, String sku, int pieces, String reason) throws JMSException {
        var delta = Post.command("StockDelta")
                .put("facility", where)
                .put("sku", sku)
                .put("delta", pieces)
                .put("reason", reason)
                .put("at", clock.instant().toString());
        post.send(QUEUE, delta);
    }
}
