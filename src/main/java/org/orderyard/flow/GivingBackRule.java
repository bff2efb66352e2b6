package org.orderyard.flow;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Warns where something taken (stock, money) can still be taken at the end of a lifecycle. */
final class GivingBackRule {
    private final Flow flow;
    private final Half half;
    private final Calls calls;
    private final Faults faults;

    GivingBackRule(Flow flow, Half half, Calls calls, Faults faults) {
        this.flow = flow;
        this.half = half;
        this.calls = calls;
        this.faults = faults;
    }

    void check() {
        var reachable = half.reachable();
        half.moves().stream()
                .filter(it -> reachable.contains(it.from()))
                .forEach(move -> move.effects().stream()
                        .flatMap(it -> calls.taken(it).stream())
                        .distinct()
                        .filter(what -> keeps(move, what))
                        .forEach(what -> ends(move, what)));
    }

    private void ends(Move taking, String what) {
        var ends = endsStillHolding(taking.to(), what);
        if (!ends.isEmpty())
            faults.warning(
                    taking.line(),
                    "'%s' takes %s, and %s can be reached without giving it back; call %s on the way",
                    taking.event(),
                    what,
                    String.join(", ", ends),
                    givers(what));
    }

    private Set<String> endsStillHolding(String start, String what) {
        var ends = new TreeSet<String>();
        var seen = new TreeSet<String>();
        var open = new ArrayDeque<>(Set.of(start));
        while (!open.isEmpty()) {
            var state = open.poll();
            if (!seen.add(state)) continue;
            if (half.machine().state(state).phase().isTerminal()) ends.add(state);
            else
                half.moves().stream()
                        .filter(it -> it.from().equals(state) && !givesBack(it, what))
                        .forEach(it -> open.add(it.to()));
        }
        return ends;
    }

    /** Whether the last word of a move on this is a taking one. */
    private boolean keeps(Move move, String what) {
        var kept = false;
        for (var call : move.effects()) {
            if (calls.givenBack(call).contains(what)) kept = false;
            if (calls.taken(call).contains(what)) kept = true;
        }
        return kept;
    }

    private boolean givesBack(Move move, String what) {
        var here = move.effects().stream().anyMatch(it -> calls.givenBack(it).contains(what));
        var elsewhere = move.event().equals(Move.ROLLUP)
                ? flow.delivery().transitions().stream()
                : flow.delivery().transitions().stream()
                        .filter(it -> raisedForDeliveries(move).contains(it.event()));
        return here
                || half.name().equals("order")
                        && elsewhere
                                .flatMap(Transition::allEffects)
                                .anyMatch(it -> calls.givenBack(it).contains(what));
    }

    private Set<String> raisedForDeliveries(Move move) {
        return Calls.raises(move.effects()).stream()
                .filter(it -> it.to() == Raise.Scope.DELIVERIES)
                .map(Raise.Call::event)
                .collect(Collectors.toSet());
    }

    private Set<String> givers(String what) {
        return calls.vocabulary().effectNames().stream()
                .filter(it -> calls.vocabulary()
                        .findEffect(it)
                        .orElseThrow()
                        .givesBack()
                        .contains(what))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
