package org.orderyard.integration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do by which a partner is asked for something before a document is made for him. */
final class WaysToAsk {
    static final String ENTRY = "direct:lookup.";
    private static final String COMPONENT = "partner-http";
    private static final OptionRules OPTIONS = new OptionRules(
            Map.of("url", "", "auth", "", "method", "GET"), Set.of("secret", "header", "tokenUrl", "scope", "timeout"));

    private WaysToAsk() {}

    static boolean asks(Spot route) {
        return RouteRules.entry(route).startsWith(ENTRY);
    }

    static Set<String> components() {
        return Set.of(COMPONENT);
    }

    static boolean hasLookups(Endpoint endpoint) {
        return endpoint.out().filter(it -> !it.lookups().isEmpty()).isPresent();
    }

    static Stream<Broken> broken(Spot route, Endpoints endpoints) {
        if (!asks(route)) return Stream.empty();
        return Stream.of(unknown(route, endpoints), steps(route), options(route))
                .flatMap(it -> it);
    }

    private static Stream<Broken> unknown(Spot route, Endpoints endpoints) {
        var name = RouteRules.entry(route).substring(ENTRY.length());
        var isKnown = name.contains("{{")
                || endpoints.named(name).filter(WaysToAsk::hasLookups).isPresent();
        return isKnown
                ? Stream.empty()
                : RouteRules.broken(
                        route, "from '%s%s': 'out' of endpoint '%s' has no 'lookup'".formatted(ENTRY, name, name));
    }

    /** Whatever comes between would change what the partner said. */
    private static Stream<Broken> steps(Spot route) {
        var steps = RouteRules.steps(route);
        return steps.size() == 1 && steps.getFirst().startsWith(COMPONENT + ":")
                ? Stream.empty()
                : RouteRules.broken(
                        route, "a partner is asked by one step to '%s:', not by %s".formatted(COMPONENT, steps));
    }

    private static Stream<Broken> options(Spot route) {
        return RouteRules.stepsOf(route).flatMap(OPTIONS::brokenByStep);
    }
}
