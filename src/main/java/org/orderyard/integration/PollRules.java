package org.orderyard.integration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read a partner's list: keep its pages, and nothing else. */
final class PollRules {
    private static final String COMPONENT = "partner-poll";
    private static final OptionRules OPTIONS = new OptionRules(
            Map.of("url", "", "auth", "", "pages", ""),
            Set.of("secret", "header", "tokenUrl", "scope", "timeout", "next", "records", "every", "overlap", "start"));

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
        return Stream.concat(OPTIONS.brokenByEntry(route), ending(route));
    }

    /** The watermark moves when the route has ended well: the page has to be durable by then. */
    private static Stream<Broken> ending(Spot route) {
        var end = "hub:" + RouteRules.entry(route).substring(COMPONENT.length() + 1);
        return RouteRules.steps(route).equals(List.of(end))
                ? Stream.empty()
                : RouteRules.broken(route, "a list leads to '%s' and nowhere else".formatted(end));
    }
}
