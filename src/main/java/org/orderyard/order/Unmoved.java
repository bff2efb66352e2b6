package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Decision;
import org.orderyard.flow.Event;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Phase;

/** What becomes of a command that leaves its order where it is: an entry of the log, and a case where the world contradicts. */
record Unmoved(Order order, Event event, Facts facts) {
    private static final Set<String> PHYSICAL = Set.of("shipped", "in-transit", "delivered");

    Proposal repeat(String why) {
        return proposal(new Verdict.Repeat(why), "REPEAT", why);
    }

    Proposal refused(String why) {
        return proposal(new Verdict.Refused(why), "REFUSED", why);
    }

    Proposal noted(String text) {
        return proposal(new Verdict.Done(), "NOTE", text);
    }

    Proposal conflict(String why) {
        var unmoved = proposal(new Verdict.Conflict(why), "CONFLICT", why);
        return new Proposal(
                unmoved.verdict(),
                unmoved.order(),
                facts,
                unmoved.log(),
                List.of(new OpenCase(event.delivery(), event.name(), why)));
    }

    /** It answers a request that is not open any more. */
    Proposal stale(Command command, String why) {
        if (!(command instanceof Command.DeliveryUpdate update)) return repeat(why);
        if (PHYSICAL.contains(update.status()))
            return conflict(why + ". Yet it says that goods have left: find out what the customer gets");
        return update.target() instanceof Target.Request request && Stopped.isTooLate(update) && isWanted(request)
                ? conflict(why + ". " + Stopped.tooLate(request.delivery()))
                : repeat(why);
    }

    private boolean isWanted(Target.Request request) {
        return order.findDelivery(request.delivery())
                .filter(it -> it.phase() != org.orderyard.flow.DeliveryPhase.VOID)
                .isPresent();
    }

    private Proposal proposal(Verdict verdict, String outcome, String note) {
        var delivery = event.delivery().flatMap(order::findDelivery);
        var state = delivery.map(Delivery::state).orElse(order.state());
        Phase phase = delivery.<Phase>map(Delivery::phase).orElse(order.phase());
        var step = new Decision.Step(event.name(), event.delivery(), state, state, phase, phase, List.of());
        return new Proposal(
                verdict,
                Optional.of(order),
                facts,
                List.of(new Proposal.Logged(step, outcome, Optional.of(note))),
                List.of());
    }
}
