package org.orderyard.console.explain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.security.Person;
import org.springframework.stereotype.Component;

/** Answers the question with which people come to an order: why is it not moving? */
@Component
public class Explain {
    /** The most blocking first. */
    private static final List<Clue> CLUES = List.of(
            new FailedMessages(),
            new Contradictions(),
            it -> it.unsent().stream().map(request -> request.reason(it)),
            new Holds(),
            new Money(),
            new Shortages(),
            new PutAside(),
            new LateCancellations(),
            new Facilities(),
            new Carriers());

    private static final List<Clue> AT_THE_END = List.of(new FailedMessages(), new Contradictions());

    private final OrderDesk orders;
    private final Surroundings surroundings;
    private final Clock clock;

    Explain(OrderDesk orders, Surroundings surroundings, Clock clock) {
        this.orders = orders;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    public Explanation of(OrderDetail order, Person person) {
        var flow = orders.flow(order.head());
        var now = clock.instant();
        var seen = new Circumstances(
                order,
                flow,
                person,
                surroundings.levels(order),
                surroundings.looks(),
                surroundings.unsent(order.head().number()),
                now);
        var reasons = seen.phase().isTerminal() ? reasons(AT_THE_END, seen) : reasons(CLUES, seen);
        return new Explanation(
                order.head().number(),
                order.head().phase(),
                order.head().state(),
                order.head().stateSince(),
                flow.order().state(order.head().state()).means(),
                reasons.stream().allMatch(Reason::isMoving),
                reasons,
                now.atOffset(ZoneOffset.UTC));
    }

    private static List<Reason> reasons(List<Clue> clues, Circumstances seen) {
        return clues.stream().flatMap(it -> it.reasons(seen)).toList();
    }
}
