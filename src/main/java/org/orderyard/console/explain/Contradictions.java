package org.orderyard.console.explain;

import java.util.stream.Stream;

/** Conflict cases: the world did what the order's state does not know. */
final class Contradictions implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.order().openCases().stream()
                .map(conflict -> Reason.of(
                        Reason.Kind.CONFLICT,
                        "%s ago came '%s', which does not fit: %s."
                                .formatted(
                                        it.age(conflict.openedAt()), conflict.event(), Sentences.bare(conflict.what())),
                        Way.said("A person decides, and closes the case; the order was left as it is")));
    }
}
