package org.orderyard.integration;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read a partner's list: keep its pages, and nothing else. */
final class PollRules {
    private static final String COMPONENT = "partner-poll";
    private static final Set<String> DEMANDED = Set.of("url", "auth", "pages");
    private static final Set<String> ALLOWED =
            Set.of("secret", "header", "tokenUrl", "scope", "timeout", "next", "records", "every", "overlap", "start");

    private PollRules() {}

    static boolean polls(Spot route) {
        return RouteRules.entry(route).startsWith(COMPONENT + ":");
    }

    static Set<String> with(Set<String> components) {
        var all = new HashSet<>(components);
        all.add(COMPONENT);
        return all;
    }

    static Stream<Broken> broken(Spot route) {
        if (!polls(route)) return Stream.empty();
        var options = route.at("from")
                .flatMap(it -> it.at("parameters"))
                .map(it -> it.words().toList())
                .orElse(List.of());
        var missing = DEMANDED.stream()
                .sorted()
                .filter(it -> options.stream().noneMatch(option -> option.word().equals(it)))
                .flatMap(it -> RouteRules.broken(route, "'%s' has to be said".formatted(it)));
        var unknown = options.stream()
                .filter(it -> !DEMANDED.contains(it.word()) && !ALLOWED.contains(it.word()))
                .flatMap(it -> RouteRules.broken(it, "option '%s' is not allowed here".formatted(it.word())));
        return Stream.of(missing, unknown, ending(route)).flatMap(it -> it);
    }

    /** The watermark moves when the route has ended well: the page has to be durable by then. */
    private static Stream<Broken> ending(Spot route) {
        var end = "hub:" + RouteRules.entry(route).substring(COMPONENT.length() + 1);
        return RouteRules.steps(route).equals(List.of(end))
                ? Stream.empty()
                : RouteRules.broken(route, "a list leads to '%s' and nowhere else".formatted(end));
    }
}
