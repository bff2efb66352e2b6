package org.orderyard.integration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.intake.Endpoints;

/** What no route may do, each rule with the promise that it would break. */
final class RouteRules {
    private static final Set<String> COMPONENTS = Set.of("direct", "hub", "hub-queue");
    private static final Set<String> PLACES = Set.of("uri", "to", "toD", "from", "enrich", "pollEnrich");
    private static final Set<String> CONDITIONS = Set.of("when", "filter", "loop", "validate", "recipientList");
    private static final Set<String> EXPRESSIONS = Set.of(
            "simple",
            "constant",
            "header",
            "exchangeProperty",
            "jsonpath",
            "jq",
            "jslt",
            "xpath",
            "xquery",
            "xtokenize",
            "tokenize",
            "csimple",
            "groovy",
            "js",
            "joor",
            "java",
            "python",
            "mvel",
            "ognl",
            "spel",
            "datasonnet",
            "method",
            "ref",
            "language");
    private static final Set<String> LANGUAGES = Set.of("simple", "constant", "header", "exchangeProperty");
    private static final Pattern BODY =
            Pattern.compile("\\$\\{\\s*(body|bodyAs|mandatoryBodyAs|jsonpath|xpath|jq|message\\.body|in\\.body)");
    private static final Set<String> RETRIES =
            Set.of("redeliveryPolicy", "maximumRedeliveries", "errorHandler", "onException");
    private static final Set<String> LEAVES = Set.of("wireTap", "threads", "parallelProcessing");
    private static final Set<String> CODE = Set.of("script", "groovy", "js", "python", "process", "bean");

    record Broken(int line, String message) {}

    private RouteRules() {}

    static List<Broken> broken(Spot route, Endpoints endpoints) {
        return Stream.of(
                        places(route, endpoints),
                        WaysIn.broken(route, endpoints),
                        Mailboxes.broken(route),
                        WaysOut.broken(route, endpoints),
                        WaysToAsk.broken(route, endpoints),
                        PollRules.broken(route),
                        forbidden(
                                route, RETRIES, "tries again by itself: retries belong to the endpoint and the outbox"),
                        forbidden(route, LEAVES, "goes on in another thread: what it loses nobody is told"),
                        forbidden(
                                route, CODE, "is code: a route carries; put what it decides into a mapping or a flow"),
                        conditions(route),
                        ending(route, endpoints))
                .flatMap(it -> it)
                .toList();
    }

    /** Where a route begins, as component and name. */
    static String entry(Spot route) {
        return route.at("from").map(it -> it.text("uri")).orElse("");
    }

    private static Stream<Broken> places(Spot route, Endpoints endpoints) {
        return route.everything()
                .filter(it -> PLACES.contains(it.word()) && !it.text().isEmpty())
                .flatMap(it -> place(it, allowed(route), endpoints));
    }

    private static Set<String> allowed(Spot route) {
        if (PollRules.polls(route)) return PollRules.with(COMPONENTS);
        if (WaysToAsk.asks(route)) return plus(WaysToAsk.components());
        var ways = WaysOut.leaves(route)
                ? WaysOut.components()
                : WaysIn.reads(route)
                        ? WaysIn.components()
                        : Mailboxes.reads(route) ? Mailboxes.components() : Set.<String>of();
        return plus(ways);
    }

    private static Set<String> plus(Set<String> ways) {
        return Stream.concat(COMPONENTS.stream(), ways.stream()).collect(Collectors.toSet());
    }

    private static Stream<Broken> place(Spot spot, Set<String> allowed, Endpoints endpoints) {
        var uri = spot.text();
        var component = uri.replaceFirst(":.*", "");
        if (!allowed.contains(component))
            return broken(
                    spot,
                    "component '%s' is not allowed; allowed are %s"
                            .formatted(component, allowed.stream().sorted().toList()));
        if (uri.contains("?"))
            return broken(
                    spot,
                    "options of '%s' stand under 'parameters:', not in the uri"
                            .formatted(uri.replaceFirst("\\?.*", "")));
        var name = name(uri);
        // Whoever uses the template says which.
        if (name.contains("{{")) return Stream.empty();
        if (component.equals("hub") && endpoints.named(name).isEmpty())
            return broken(spot, "'%s': there is no endpoint '%s' in mappings/".formatted(uri, name));
        if (component.equals("hub-queue") && endpoints.onQueue(name).isEmpty())
            return broken(spot, "'%s': no endpoint.yaml names this queue".formatted(uri));
        return Stream.empty();
    }

    private static Stream<Broken> forbidden(Spot route, Set<String> words, String why) {
        return route.everything()
                .flatMap(Spot::words)
                .filter(it -> words.contains(it.word()) && !it.text().equals("false"))
                .distinct()
                .flatMap(it -> broken(it, "'%s' %s".formatted(it.word(), why)));
    }

    /** A condition may look at headers of the transport, never at what the message says. */
    private static Stream<Broken> conditions(Spot route) {
        return route.everything()
                .filter(it -> CONDITIONS.contains(it.word()) && !it.isList())
                .flatMap(RouteRules::condition);
    }

    private static Stream<Broken> condition(Spot spot) {
        var expression = spot.at("expression").orElse(spot);
        return expression
                .words()
                .filter(it -> !it.word().equals("steps") && EXPRESSIONS.contains(it.word()))
                .flatMap(it -> {
                    var text = it.text().isEmpty() ? it.text("expression") : it.text();
                    var isBlind =
                            LANGUAGES.contains(it.word()) && !BODY.matcher(text).find();
                    return isBlind
                            ? Stream.empty()
                            : broken(
                                    it,
                                    "a condition looks into the message ('%s'): that is for 'accepts' of endpoint.yaml, or a flow"
                                            .formatted(it.word()));
                });
    }

    /** What comes in ends at its own endpoint; from a queue of ours there is nothing in between. */
    private static Stream<Broken> ending(Spot route, Endpoints endpoints) {
        var entry = entry(route);
        if (entry.startsWith("hub-queue:"))
            return endpoints
                    .onQueue(name(entry))
                    .map(it -> steps(route).equals(List.of("hub:" + it.name()))
                            ? Stream.<Broken>empty()
                            : broken(
                                    route,
                                    "from '%s' leads to 'hub:%s' and nothing else: the pump reads the queue itself"
                                            .formatted(entry, it.name())))
                    .orElse(Stream.empty());
        var end = "hub:" + entry.substring(entry.lastIndexOf('.') + 1);
        if (entry.startsWith("direct:in.") && !end.equals(last(steps(route))))
            return broken(route, "from '%s' ends with a step to '%s'".formatted(entry, end));
        return Stream.empty();
    }

    static Stream<Broken> broken(Spot spot, String message) {
        return Stream.of(new Broken(spot.line(), message));
    }

    /** Each step, under its word. */
    static Stream<Spot> stepsOf(Spot route) {
        return route
                .at("from")
                .flatMap(it -> it.at("steps"))
                .or(() -> route.at("steps"))
                .map(Spot::entries)
                .orElse(List.of())
                .stream()
                .flatMap(Spot::words);
    }

    /** The places that the steps lead to; whatever is no plain step to somewhere stands as its word. */
    static List<String> steps(Spot route) {
        return stepsOf(route)
                .map(it -> it.word().equals("to") ? place(it) : it.word())
                .toList();
    }

    /** {@code to: "hub:x"}, or {@code to: { uri: "hub:x" }}. */
    static String place(Spot to) {
        return to.text().isEmpty() ? to.text("uri") : to.text();
    }

    private static String last(List<String> steps) {
        return steps.isEmpty() ? "" : steps.getLast();
    }

    private static String name(String uri) {
        return uri.substring(uri.indexOf(':') + 1);
    }
}
