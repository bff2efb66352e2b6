package org.orderyard.console.explain;

import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.HoldView;
import org.orderyard.flow.Flow;

/** Open holds, with what they stop. */
final class Holds implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.order().holds().stream().map(hold -> Reason.of(Reason.Kind.HOLD, sentence(hold, it), ways(hold, it)));
    }

    private static Way[] ways(HoldView hold, Circumstances it) {
        var release =
                it.action("Release").orElseGet(() -> Way.said("It can be released in another state of the order"));
        var correction =
                hold.kind().equals("address") ? it.correction("CorrectAddress", "", "") : Optional.<Way>empty();
        return Stream.concat(correction.stream(), Stream.of(release)).toArray(Way[]::new);
    }

    private static String sentence(HoldView hold, Circumstances it) {
        var kind = Optional.ofNullable(it.flow().holds().get(hold.kind()));
        return "On hold (%s) for %s: %s.%s"
                .formatted(
                        hold.kind(),
                        it.age(hold.openedAt()),
                        Sentences.bare(hold.reason()),
                        kind.map(Holds::blocks).orElse(""));
    }

    private static String blocks(Flow.HoldKind kind) {
        return " Until it is released nothing is started: %s.".formatted(String.join(", ", kind.blocks()));
    }
}
