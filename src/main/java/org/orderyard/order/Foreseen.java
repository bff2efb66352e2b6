package org.orderyard.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.orderyard.flow.Decision;
import org.orderyard.flow.Write;

/**
 * What a command would do if it were said now.
 *
 * @param moves first state and last of the order and of each delivery that would move
 * @param words what else would follow, as the modules tell it
 */
public record Foreseen(Verdict verdict, List<Move> moves, List<String> words) {
    /** @param delivery number; empty: the order */
    public record Move(Optional<String> delivery, String from, String to) {}

    static Foreseen of(Verdict verdict, List<Decision.Step> steps, List<Write> writes) {
        var moves = new LinkedHashMap<Optional<String>, Move>();
        steps.stream()
                .filter(it -> !it.from().equals(it.to()))
                .forEach(it -> moves.merge(
                        it.delivery(),
                        new Move(it.delivery(), it.from(), it.to()),
                        (first, last) -> new Move(first.delivery(), first.from(), last.to())));
        var words =
                writes.stream().map(Write::inWords).filter(it -> !it.isEmpty()).toList();
        return new Foreseen(verdict, List.copyOf(moves.values()), words);
    }
}
