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
            here(move, about(Raise.Scope.SAME, raises));
            atDeliveries(move, about(Raise.Scope.DELIVERIES, raises));
            about(Raise.Scope.ORDER, raises)
                    .forEach(it -> there(
                            move, it, Half.order(flow), flow.order().states().keySet()));
        });
    }

    private static List<Raise.Call> about(Raise.Scope scope, List<Raise.Call> raises) {
        return raises.stream().filter(it -> it.to() == scope).toList();
    }

    /** Raised for the same order or delivery: they run one after another, from the state that the move enters. */
    private void here(Move move, List<Raise.Call> calls) {
        var states = Set.of(move.to());
        for (var call : calls) {
            if (!call.meets(move.from())) continue;
            lost(move, call, half, states.stream(), "");
            states = after(half, states, call.event());
        }
    }

    /** Deliveries of an order that has just begun have just begun too; otherwise they may be anywhere. */
    private void atDeliveries(Move move, List<Raise.Call> calls) {
        var delivery = Half.delivery(flow);
        var begins = half.machine() == flow.order() && flow.order().mayStartIn(move.from());
        var states = begins
                ? Set.of(flow.delivery().starts())
                : flow.delivery().states().keySet();
        for (var call : calls) {
            there(move, call, delivery, states);
            states = after(delivery, states, call.event());
        }
    }

    private void there(Move move, Raise.Call call, Half where, Set<String> states) {
        lost(move, call, where, (call.in().isEmpty() ? states : call.in()).stream(), ", or narrow it with 'in: […]'");
        unknown(move, call, where);
    }

    private static Set<String> after(Half where, Set<String> states, String event) {
        var next = new HashSet<String>();
        states.forEach(it -> next.addAll(after(where, it, event)));
        return next;
    }

    private static Set<String> after(Half where, String state, String event) {
        var next = new HashSet<String>();
        where.moves().stream()
                .filter(it -> it.from().equals(state) && it.event().equals(event))
                .forEach(it -> next.add(it.to()));
        return next.isEmpty() ? Set.of(state) : next;
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
