package org.orderyard.console.explain;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.WaitingView;

/** Messages of the order that wait for something. What waits behind a dead letter is told with it. */
final class PutAside implements Clue {
    private static final Map<String, String> WHY = Map.of(
            "EARLY", "it came before what it speaks of",
            "DEFERRED", "it comes too soon for the state; it is looked at when that is left",
            "HELD", "a hold is open",
            "LATER", "it is looked at again at once");

    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.order().waiting().stream()
                .filter(message -> WHY.containsKey(message.reason()))
                .map(message -> Reason.of(Reason.Kind.PUT_ASIDE, sentence(message, it)));
    }

    private static String sentence(WaitingView message, Circumstances it) {
        var detail = message.detail() == null || message.detail().isBlank() ? "" : " (%s)".formatted(message.detail());
        return "A message from %s has been put aside for %s: %s%s."
                .formatted(
                        message.endpoint(),
                        it.age(message.at()),
                        WHY.getOrDefault(message.reason(), message.reason().toLowerCase(Locale.ROOT)),
                        detail);
    }
}
