package org.orderyard.console.dossier;

import java.util.List;
import java.util.Map;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.flow.Machine;

/** What the flow lets people do in a state, and which of it this person may. */
record Actions(Flow flow, Person person) {
    /** @param isHeld only then there is something to release */
    List<OrderDetail.ActionView> ofOrder(String state, boolean isHeld) {
        return flow.actions().entrySet().stream()
                .filter(it -> isPossible(flow.order(), state, it.getValue()))
                .filter(it -> isHeld || !isRelease(it.getValue()))
                .map(this::view)
                .toList();
    }

    /** What acts on the order as a whole is not offered again for each delivery. */
    List<OrderDetail.ActionView> ofDelivery(String state) {
        return flow.actions().entrySet().stream()
                .filter(it -> isPossible(flow.delivery(), state, it.getValue()))
                .filter(it -> flow.order().transitions().stream()
                        .noneMatch(move -> move.event().equals(it.getValue().event())))
                .map(this::view)
                .toList();
    }

    private static boolean isPossible(Machine machine, String state, Flow.Action action) {
        return machine.transitions().stream()
                .anyMatch(it -> it.event().equals(action.event()) && it.from().contains(state));
    }

    private boolean isRelease(Flow.Action action) {
        return flow.eventFor("Release").map(action.event()::equals).orElse(false);
    }

    private OrderDetail.ActionView view(Map.Entry<String, Flow.Action> it) {
        var action = it.getValue();
        return new OrderDetail.ActionView(
                it.getKey(), action.label(), action.permission(), person.may(action.permission()));
    }
}
