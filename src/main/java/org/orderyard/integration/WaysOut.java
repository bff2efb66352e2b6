package org.orderyard.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do with documents that leave: whatever ends well is taken for delivered. */
final class WaysOut {
    private static final String ENTRY = "direct:out.";
    private static final Set<String> STEPS = Set.of("to", "setHeader", "setHeaders", "removeHeader", "removeHeaders");

    /**
     * One component by which documents leave.
     *
     * @param demanded options that have to be said, with the values of which they have to be one; none: any
     * @param allowed options beside them
     */
    private record Way(Map<String, List<String>> demanded, Set<String> allowed) {}

    private static final Map<String, Way> WAYS = Map.of(
            "file",
            new Way(
                    Map.of(
                            "tempPrefix", List.of(),
                            "fileExist", List.of("Override"),
                            "eagerDeleteTargetFile", List.of("false")),
                    Set.of("autoCreate", "doneFileName", "chmod")),
            "partner-http",
            new Way(
                    Map.of("url", List.of(), "auth", List.of()),
                    Set.of("method", "secret", "header", "tokenUrl", "scope", "timeout")));

    private WaysOut() {}

    static Set<String> components() {
        return WAYS.keySet();
    }

    static boolean leaves(Spot route) {
        return RouteRules.entry(route).startsWith(ENTRY);
    }

    static Stream<Broken> broken(Spot route, Endpoints endpoints) {
        if (!leaves(route)) return Stream.empty();
        return Stream.of(unknown(route, endpoints), steps(route), ending(route), options(route))
                .flatMap(it -> it);
    }

    private static Stream<Broken> unknown(Spot route, Endpoints endpoints) {
        var name = RouteRules.entry(route).substring(ENTRY.length());
        var isKnown = name.contains("{{")
                || endpoints.named(name).flatMap(Endpoint::out).isPresent();
        return isKnown
                ? Stream.empty()
                : RouteRules.broken(
                        route, "from '%s%s': no endpoint.yaml of '%s' has an 'out'".formatted(ENTRY, name, name));
    }

    private static Stream<Broken> steps(Spot route) {
        return RouteRules.stepsOf(route)
                .filter(it -> !STEPS.contains(it.word()))
                .flatMap(it -> RouteRules.broken(
                        it,
                        "'%s' may end a document's way before its partner has it; allowed are %s"
                                .formatted(it.word(), STEPS.stream().sorted().toList())));
    }

    /** Exactly one way out: of two, one could fail and the other be taken again. */
    private static Stream<Broken> ending(Spot route) {
        var ways = RouteRules.stepsOf(route)
                .filter(it -> it.word().equals("to") && WAYS.containsKey(component(it)))
                .count();
        return ways == 1
                ? Stream.empty()
                : RouteRules.broken(
                        route,
                        "a document leaves by exactly one step to one of %s, not by %d"
                                .formatted(components().stream().sorted().toList(), ways));
    }

    private static Stream<Broken> options(Spot route) {
        return RouteRules.stepsOf(route)
                .filter(it -> it.word().equals("to") && WAYS.containsKey(component(it)))
                .flatMap(it -> options(it, WAYS.getOrDefault(component(it), new Way(Map.of(), Set.of()))));
    }

    private static Stream<Broken> options(Spot to, Way way) {
        var given = to.at("parameters").map(it -> it.words().toList()).orElse(List.of());
        var missing = way.demanded().entrySet().stream()
                .filter(it -> given.stream()
                        .noneMatch(option -> option.word().equals(it.getKey())
                                && (it.getValue().isEmpty() || it.getValue().contains(option.text()))))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(it -> RouteRules.broken(
                        to,
                        it.getValue().isEmpty()
                                ? "'%s' has to be said".formatted(it.getKey())
                                : "'%s' has to be %s".formatted(it.getKey(), String.join(" or ", it.getValue()))));
        var unknown = given.stream()
                .filter(it ->
                        !way.demanded().containsKey(it.word()) && !way.allowed().contains(it.word()))
                .flatMap(it -> RouteRules.broken(it, "option '%s' is not allowed here".formatted(it.word())));
        return Stream.concat(missing, unknown);
    }

    private static String component(Spot to) {
        return RouteRules.place(to).replaceFirst(":.*", "");
    }
}
