package org.orderyard.console.timeline;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.dossier.OrderDetail;

/**
 * One entry of a timeline: all that one message, person or job caused at once.
 *
 * @param actor who or what caused it
 * @param note what was said about it
 * @param letter the dead letter that it is about
 * @param isQuiet whether it changed nothing, being late or a repeat
 * @param steps as the event log has them
 */
public record Happening(
        OffsetDateTime at,
        String anchor,
        String icon,
        String sentence,
        String actor,
        @Nullable String note,
        @Nullable Long letter,
        boolean isQuiet,
        List<Move> moves,
        List<OrderDetail.Entry> steps) {

    /**
     * Where the order or a delivery was before and is afterwards.
     *
     * @param what the delivery; null: the order
     */
    public record Move(@Nullable String what, String from, String to, String phase) {}

    public Happening {
        moves = List.copyOf(moves);
        steps = List.copyOf(steps);
    }

    public boolean hasFailed() {
        return letter != null;
    }
}
