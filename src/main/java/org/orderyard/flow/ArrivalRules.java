package org.orderyard.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Raised events that a state in which they can arrive neither handles nor ignores, as far as the file alone can tell. */
final class ArrivalRules {
    private final Flow flow;
    private final Half half;
    private final Faults faults;

    ArrivalRules(Flow flow, Half half, Faults faults) {
        this.flow = flow;
        this.half = half;
        this.faults = faults;
    }

    void check() {
        half.moves().forEach(move -> {
            var raises = Calls.raises(move.effects());
            here(move, raises.stream().filter(it -> it.to() == Raise.Scope.SAME).toList());
            raises.stream().filter(it -> it.to() == Raise.Scope.DELIVERIES).forEach(it -> atDeliveries(move, it));
            raises.stream().filter(it -> it.to() == Raise.Scope.ORDER).forEach(it -> atOrder(move, it));
        });
    }

    /** Raised for the same order or delivery: they run one after another, from the state that the move enters. */
    private void here(Move move, List<Raise.Call> calls) {
        var states = Set.of(move.to());
        for (var call : calls) {
            if (!call.meets(move.from())) continue;
            lost(move, call, half, states.stream(), "");
            var next = new HashSet<String>();
            for (var state : states) next.addAll(after(state, call.event()));
            states = next;
        }
    }

    private Set<String> after(String state, String event) {
        var next = new HashSet<String>();
        half.moves().stream()
                .filter(it -> it.from().equals(state) && it.event().equals(event))
                .forEach(it -> next.add(it.to()));
        return next.isEmpty() ? Set.of(state) : next;
    }

    private void atDeliveries(Move move, Raise.Call call) {
        var delivery = Half.delivery(flow);
        var all = move.from().equals(flow.order().starts()) && half.name().equals("order")
                ? Set.of(flow.delivery().starts())
                : flow.delivery().states().keySet();
        lost(move, call, delivery, (call.in().isEmpty() ? all : call.in()).stream(), ", or narrow it with 'in: […]'");
        unknown(move, call, delivery);
    }

    private void atOrder(Move move, Raise.Call call) {
        var order = Half.order(flow);
        var all = flow.order().states().keySet();
        lost(move, call, order, (call.in().isEmpty() ? all : call.in()).stream(), ", or narrow it with 'in: […]'");
        unknown(move, call, order);
    }

    private void lost(Move move, Raise.Call call, Half where, Stream<String> states, String or) {
        if (!where.taken().contains(call.event())) return;
        var lost = where.lost(states, call.event());
        if (!lost.isEmpty())
            faults.warning(
                    move.line(),
                    "'%s' is raised and can arrive in %s, where it is neither handled nor ignored; do so there%s",
                    call.event(),
                    String.join(", ", lost),
                    or);
    }

    private void unknown(Move move, Raise.Call call, Half where) {
        var known = where.machine().states().keySet();
        call.in().stream()
                .filter(it -> !known.contains(it))
                .forEach(it -> faults.error(
                        move.line(), "unknown state '%s' of the %s; %s", it, where.name(), Nearest.hint(it, known)));
    }
}
