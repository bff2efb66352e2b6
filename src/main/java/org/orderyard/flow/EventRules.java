package org.orderyard.flow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Events that nobody raises, and events that nothing takes. */
final class EventRules {
    private final Flow flow;
    private final Calls calls;
    private final Faults faults;
    private final List<Half> halves;

    EventRules(Flow flow, Calls calls, Faults faults) {
        this.flow = flow;
        this.calls = calls;
        this.faults = faults;
        this.halves = Half.both(flow);
    }

    void check() {
        var sources = sources();
        halves.forEach(half -> half.machine().transitions().forEach(it -> raised(it, sources)));
        halves.forEach(half -> half.machine().states().values().forEach(it -> known(half, it)));
        taken("commands", flow.commands().keySet());
        taken("facts", flow.facts());
        raises();
    }

    private Set<String> sources() {
        var sources = new HashSet<String>(flow.commands().values());
        sources.addAll(flow.facts());
        sources.addAll(calls.allRaised());
        flow.jobs().forEach(it -> sources.add(it.event()));
        flow.actions().values().forEach(it -> sources.add(it.event()));
        halves.forEach(half -> half.machine()
                .states()
                .values()
                .forEach(state -> state.waits().ifPresent(it -> sources.add(it.timeout()))));
        return sources;
    }

    private void raised(Transition it, Set<String> sources) {
        if (!sources.contains(it.event()))
            faults.error(
                    it.line(),
                    "nobody raises '%s'; map a command or an action to it, raise it, or name it under 'facts'",
                    it.event());
    }

    private void known(Half half, State state) {
        var known = new HashSet<>(half.handled());
        known.addAll(flow.commands().values());
        known.addAll(flow.facts());
        for (var key : List.of("ignores", "defers"))
            (key.equals("ignores") ? state.ignores() : state.defers())
                    .stream()
                            .filter(it -> !known.contains(it))
                            .forEach(it -> faults.error(
                                    flow.source().line(half.name(), "states", state.name(), key),
                                    "state '%s' %s the unknown event '%s'; %s",
                                    state.name(),
                                    key,
                                    it,
                                    Nearest.hint(it, known)));
    }

    private void taken(String section, Collection<String> entries) {
        var taken = halves.stream().flatMap(it -> it.taken().stream()).collect(Collectors.toSet());
        for (var entry : entries) {
            var event = flow.commands().getOrDefault(entry, entry);
            if (!taken.contains(event))
                faults.error(
                        flow.source().line(section, entry),
                        "no state takes '%s'; add a transition for it; %s",
                        event,
                        Nearest.hint(event, taken));
        }
    }

    private void raises() {
        var taken = halves.stream().flatMap(it -> it.taken().stream()).collect(Collectors.toSet());
        halves.stream()
                .flatMap(it -> it.moves().stream())
                .forEach(move -> move.effects().stream()
                        .flatMap(it -> calls.raised(it).stream())
                        .filter(it -> !taken.contains(it))
                        .forEach(it -> faults.error(
                                move.line(), "'%s' is raised but no state takes it; %s", it, Nearest.hint(it, taken))));
    }
}
