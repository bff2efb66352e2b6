package org.orderyard.console.orders;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The event log as sentences, newest first. */
record Timeline(OrderDetail.Entry entry, String icon, String sentence, boolean isQuiet) {
    static List<Timeline> of(OrderDetail order) {
        return order.events().reversed().stream().map(Timeline::of).toList();
    }

    /** States that the order, or any of its deliveries, has been in. */
    static Set<String> visited(OrderDetail order, boolean isOfDeliveries) {
        var visited = new HashSet<String>();
        order.events().stream()
                .filter(it -> (it.delivery() != null) == isOfDeliveries)
                .forEach(it -> {
                    visited.add(it.fromState());
                    visited.add(it.toState());
                });
        return visited;
    }

    private static Timeline of(OrderDetail.Entry it) {
        return switch (it.outcome()) {
            case "REFUSED" -> new Timeline(it, "x-octagon", "%s was refused: %s".formatted(what(it), note(it)), false);
            case "CONFLICT" ->
                new Timeline(it, "exclamation-triangle", "%s does not fit: %s".formatted(what(it), note(it)), false);
            case "REPEAT" ->
                new Timeline(it, "arrow-repeat", "%s came late or again, changed nothing".formatted(what(it)), true);
            case "NOTE" -> new Timeline(it, "pencil", "Noted: “%s”".formatted(note(it)), false);
            default -> new Timeline(it, icon(it), what(it), false);
        };
    }

    private static String what(OrderDetail.Entry it) {
        var of = Optional.ofNullable(it.delivery())
                .map(delivery -> delivery + ": ")
                .orElse("");
        var event = it.event().replace('-', ' ');
        return of.isEmpty()
                ? event.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + event.substring(1)
                : of + event;
    }

    private static String note(OrderDetail.Entry it) {
        return Optional.ofNullable(it.note()).orElse("no reason was given");
    }

    private static String icon(OrderDetail.Entry it) {
        return switch (it.actorType()) {
            case "person" -> "person";
            case "hub" -> "gear";
            default -> it.delivery() == null ? "envelope" : "box-seam";
        };
    }

    public String actor() {
        return switch (entry.actorType()) {
            case "person" -> entry.actor();
            case "hub" -> "the hub (%s)".formatted(entry.actor());
            default -> entry.actor();
        };
    }
}
