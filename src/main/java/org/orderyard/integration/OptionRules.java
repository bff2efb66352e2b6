package org.orderyard.integration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/**
 * Which options a component has to be given in a route, and which it may be given; no others.
 *
 * @param demanded with the one value that keeps the promise; empty: any
 */
record OptionRules(Map<String, String> demanded, Set<String> allowed) {
    OptionRules {
        demanded = Map.copyOf(demanded);
        allowed = Set.copyOf(allowed);
    }

    OptionRules and(Map<String, String> more) {
        var all = new HashMap<>(demanded);
        all.putAll(more);
        return new OptionRules(all, allowed);
    }

    OptionRules allowing(Set<String> more) {
        var all = new HashSet<>(allowed);
        all.addAll(more);
        return new OptionRules(demanded, all);
    }

    /** Of the component that a route reads from. */
    Stream<Broken> brokenByEntry(Spot route) {
        return broken(route, route.at("from").map(OptionRules::given).orElse(List.of()));
    }

    /** Of the component that a step leads to. */
    Stream<Broken> brokenByStep(Spot step) {
        return broken(step, given(step));
    }

    private static List<Spot> given(Spot component) {
        return component.at("parameters").map(it -> it.words().toList()).orElse(List.of());
    }

    private Stream<Broken> broken(Spot where, List<Spot> given) {
        var missing = demanded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(it -> given.stream().noneMatch(option -> isMet(it, option)))
                .flatMap(it -> RouteRules.broken(
                        where,
                        it.getValue().isEmpty()
                                ? "'%s' has to be said".formatted(it.getKey())
                                : "'%s' has to be %s".formatted(it.getKey(), it.getValue())));
        var unknown = given.stream()
                .filter(it -> !demanded.containsKey(it.word()) && !allowed.contains(it.word()))
                .flatMap(it -> RouteRules.broken(it, "option '%s' is not allowed here".formatted(it.word())));
        return Stream.concat(missing, unknown);
    }

    private static boolean isMet(Map.Entry<String, String> demand, Spot option) {
        if (!option.word().equals(demand.getKey())) return false;
        return demand.getValue().isEmpty()
                ? !option.text().isBlank()
                : option.text().equals(demand.getValue());
    }
}
