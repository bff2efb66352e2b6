package org.orderyard.console.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.dossier.OrderDetail.Entry;

/** Makes sentences of the event log: what one message caused is told as one thing, by the event that came first. */
final class Told {
    private static final String APPLIED = "APPLIED";

    private Told() {}

    static List<Happening> steps(OrderDetail order) {
        var together = new ArrayList<List<Entry>>();
        for (var it : order.events()) {
            var isMore = !together.isEmpty() && isOfOne(together.getLast().getLast(), it);
            if (isMore) together.getLast().add(it);
            else together.add(new ArrayList<>(List.of(it)));
        }
        return together.stream().map(it -> told(it, order)).toList();
    }

    static Happening letter(OrderDetail.LetterView it) {
        return new Happening(
                it.at(),
                "letter-" + it.id(),
                "exclamation-octagon",
                "A message from %s failed: %s".formatted(it.endpoint(), it.cause()),
                it.endpoint(),
                null,
                it.id(),
                !it.isOpen(),
                List.of(),
                List.of());
    }

    /** In its place, however late it was heard of. */
    static Happening scan(OrderDetail.ScanView it) {
        var place = Optional.ofNullable(it.place()).map(" in "::concat).orElse("");
        return new Happening(
                it.happenedAt(),
                "scan-%s-%d-%s"
                        .formatted(it.number(), it.happenedAt().toInstant().toEpochMilli(), it.code())
                        .replaceAll("[^A-Za-z0-9-]", "_"),
                "truck",
                "Parcel %s: %s%s".formatted(it.number(), it.status().replace('-', ' '), place),
                it.carrier(),
                it.detail(),
                null,
                true,
                List.of(),
                List.of());
    }

    private static boolean isOfOne(Entry before, Entry it) {
        return before.messageId().equals(it.messageId())
                && before.outcome().equals(APPLIED)
                && it.outcome().equals(APPLIED);
    }

    private static Happening told(List<Entry> steps, OrderDetail order) {
        var first = steps.getFirst();
        var isApplied = first.outcome().equals(APPLIED);
        return new Happening(
                first.at(),
                "e-%d-%d".formatted(first.at().toInstant().toEpochMilli(), first.seq()),
                icon(first),
                sentence(first, order),
                actor(first),
                isApplied
                        ? Optional.ofNullable(first.note())
                                .filter(it -> !it.isBlank())
                                .orElse(null)
                        : null,
                null,
                first.outcome().equals("REPEAT"),
                moves(steps),
                steps);
    }

    private static String sentence(Entry it, OrderDetail order) {
        var what = Optional.ofNullable(it.delivery())
                        .map(delivery -> delivery + ": ")
                        .orElse("")
                + EventWords.past(it.event());
        return switch (it.outcome()) {
            case "REFUSED" -> "%s: refused, %s".formatted(what, note(it));
            case "CONFLICT" -> "%s: does not fit, %s".formatted(what, note(it));
            case "REPEAT" -> "%s: came late or again, changed nothing".formatted(what);
            case "EXPORTED" -> "Exported by %s, %s".formatted(note(it), it.toState());
            case "SENT-AGAIN" -> "Sent again: %s".formatted(note(it));
            case "NOTE" -> "Noted: “%s”".formatted(note(it));
            default -> it == order.events().getFirst() ? "%s, %s".formatted(what, size(order)) : what;
        };
    }

    private static String size(OrderDetail order) {
        return "%s, %s"
                .formatted(
                        counted(order.lines().size(), "line"),
                        counted(order.deliveries().size(), "delivery"));
    }

    private static String counted(int n, String noun) {
        var plural = noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return n == 1 ? "1 " + noun : n + " " + plural;
    }

    private static String note(Entry it) {
        return Optional.ofNullable(it.note()).orElse("no reason was given");
    }

    private static String actor(Entry it) {
        return it.actorType().equals("hub") ? "the hub (%s)".formatted(it.actor()) : it.actor();
    }

    private static String icon(Entry it) {
        return switch (it.outcome()) {
            case "REFUSED" -> "x-octagon";
            case "CONFLICT" -> "exclamation-triangle";
            case "REPEAT" -> "arrow-repeat";
            case "EXPORTED", "SENT-AGAIN" -> "box-arrow-right";
            case "NOTE" -> "pencil";
            default -> byActor(it);
        };
    }

    private static String byActor(Entry it) {
        return switch (it.actorType()) {
            case "person" -> "person";
            case "hub" -> "gear";
            default -> it.delivery() == null ? "envelope" : "box-seam";
        };
    }

    /** First state and last, for the order and each delivery that moved. */
    private static List<Happening.Move> moves(List<Entry> steps) {
        var moves = new LinkedHashMap<String, Happening.Move>();
        steps.stream().filter(Entry::hasMoved).forEach(it -> {
            var name = Optional.ofNullable(it.delivery()).orElse("");
            var from = Optional.ofNullable(moves.get(name))
                    .map(Happening.Move::from)
                    .orElse(it.fromState());
            moves.put(name, new Happening.Move(it.delivery(), from, it.toState(), it.toPhase()));
        });
        return List.copyOf(moves.values());
    }
}
