package org.orderyard.console.explain;

import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.LetterView;
import org.orderyard.shop.Permission;

/** Dead letters in front: what comes later from the same endpoint waits behind them. */
final class FailedMessages implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.order().deadLetters().stream()
                .filter(LetterView::isOpen)
                .map(letter -> letter.status().equals("REPLAYING") ? replaying(letter) : failed(letter, it));
    }

    private static Reason failed(LetterView letter, Circumstances it) {
        var sentence = "A message from %s failed %s ago: %s.%s"
                .formatted(letter.endpoint(), it.age(letter.at()), Sentences.bare(letter.cause()), behind(letter, it));
        return Reason.of(
                Reason.Kind.DEAD_LETTER,
                sentence,
                Way.at(
                        "/dead-letters/" + letter.id(),
                        "Look at DL-%d, edit and replay it".formatted(letter.id()),
                        Permission.SUPPORT.name(),
                        it.person().may(Permission.SUPPORT)));
    }

    private static Reason replaying(LetterView letter) {
        return Reason.of(
                Reason.Kind.DEAD_LETTER,
                "A message from %s failed and is being replayed.".formatted(letter.endpoint()),
                Way.said("The pump takes it up at once; load this page again"));
    }

    private static String behind(LetterView letter, Circumstances it) {
        var behind = it.order().waiting().stream()
                .filter(message ->
                        message.reason().equals("BEHIND") && message.endpoint().equals(letter.endpoint()))
                .count();
        if (behind == 0) return "";
        return behind == 1
                ? " One later message of this order waits behind it."
                : " %d later messages of this order wait behind it.".formatted(behind);
    }
}
