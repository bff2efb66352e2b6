package org.orderyard.console.dossier;

import java.util.List;
import java.util.Map;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.flow.Machine;
import org.orderyard.shop.Permission;

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
                .filter(it -> it.event().equals(action.event()) && it.from().contains(state))
                .anyMatch(it -> it.choices().stream().anyMatch(way -> way.no().isEmpty()));
    }

    private boolean isRelease(Flow.Action action) {
        return isSaidBy("Release", action);
    }

    private boolean isSaidBy(String command, Flow.Action action) {
        return flow.eventFor(command).map(action.event()::equals).orElse(false);
    }

    private OrderDetail.ActionView view(Map.Entry<String, Flow.Action> it) {
        var action = it.getValue();
        var takes = takes(action);
        // Whoever may not see an address cannot say what is wrong with it.
        var isAllowed =
                person.may(action.permission()) && (!takes.contains("address") || person.may(Permission.UNMASK));
        return new OrderDetail.ActionView(
                it.getKey(), action.label(), action.permission(), isAllowed, takes, Reasons.areDemanded(flow, action));
    }

    private List<String> takes(Flow.Action action) {
        if (isSaidBy("CorrectAddress", action)) return List.of("address");
        return isSaidBy("CorrectSku", action) ? List.of("line", "sku") : List.of();
    }
}
