package org.orderyard.order;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report says, for whoever has to compare it with what the order says. */
final class Reported {
    private Reported() {}

    /** As the sentence of a case goes on; empty if the case has said it. */
    static String inWords(Command command) {
        var said = said(command);
        return said.isEmpty() ? "" : " (it was reported: %s)".formatted(String.join("; ", said));
    }

    private static List<String> said(Command command) {
        return switch (command) {
            case Command.DeliveryUpdate it ->
                Stream.of(
                                Remaining.inWords(it.lines()),
                                parcels(it),
                                it.reason().orElse(""))
                        .filter(words -> !words.isEmpty())
                        .toList();
            case Command.Reject it when !it.lines().isEmpty() -> List.of(Remaining.inWords(it.lines()));
            default -> List.of();
        };
    }

    private static String parcels(Command.DeliveryUpdate update) {
        if (update.target() instanceof Target.OfParcel parcel) return "parcel " + parcel.text();
        return update.parcels().stream()
                .map(it -> "parcel %s/%s".formatted(it.carrier(), it.number()))
                .collect(Collectors.joining(", "));
    }
}
