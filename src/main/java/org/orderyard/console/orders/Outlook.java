package org.orderyard.console.orders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.order.Foreseen;
import org.orderyard.order.Verdict;

/**
 * What an action would do, in sentences, before it is done.
 *
 * @param no why it would not be done; empty: it would
 */
public record Outlook(Optional<String> no, List<String> sentences) {
    public static Outlook of(Foreseen it) {
        var moves = it.moves().stream().map(Outlook::sentence);
        return new Outlook(
                no(it.verdict()),
                Stream.concat(moves, it.words().stream()).distinct().toList());
    }

    private static String sentence(Foreseen.Move it) {
        return "%s: %s → %s".formatted(it.delivery().map("Delivery "::concat).orElse("Order"), it.from(), it.to());
    }

    private static Optional<String> no(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Done _, Verdict.Partly _, Verdict.Later _ -> Optional.empty();
            case Verdict.Repeat(var why) -> Optional.of(why);
            case Verdict.Refused(var why) -> Optional.of(why);
            case Verdict.Deferred(var why) -> Optional.of(why);
            case Verdict.Held(var hold) -> Optional.of("The hold '%s' keeps it back".formatted(hold));
            case Verdict.Conflict(var why) -> Optional.of(why);
            case Verdict.Early(var why) -> Optional.of(why);
        };
    }
}
