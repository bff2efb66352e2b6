package org.orderyard.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Makes the mail, with its recipients, that the next step hands to the server. */
    private static final String WRITTEN = "hub-mail:written";

    private static final Set<String> MAIL = Set.of("smtp", "smtps");

    private static final Map<String, Way> WAYS = Map.of(
            "smtp",
            new Way(
                    Map.of(
                            "mail.smtp.starttls.required", List.of(),
                            "mail.smtp.ssl.checkserveridentity", List.of("true")),
                    Set.of(
                            "mail.smtp.starttls.enable",
                            "mail.smtp.writetimeout",
                            "connectionTimeout",
                            "username",
                            "password")),
            "smtps",
            new Way(
                    Map.of("mail.smtps.ssl.checkserveridentity", List.of("true")),
                    Set.of("mail.smtps.writetimeout", "connectionTimeout", "username", "password")),
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
        return Stream.concat(WAYS.keySet().stream(), Stream.of("hub-mail")).collect(Collectors.toSet());
    }

    static boolean leaves(Spot route) {
        return RouteRules.entry(route).startsWith(ENTRY);
    }

    static Stream<Broken> broken(Spot route, Endpoints endpoints) {
        if (!leaves(route)) return Stream.empty();
        return Stream.of(unknown(route, endpoints), steps(route), ending(route), options(route), mail(route))
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
                                .formatted(WAYS.keySet().stream().sorted().toList(), ways));
    }

    /** To whom a mail goes is said by the mail, and by no header or option. */
    private static Stream<Broken> mail(Spot route) {
        var tos = RouteRules.stepsOf(route).filter(it -> it.word().equals("to")).toList();
        var isMail = tos.stream().anyMatch(it -> MAIL.contains(component(it)));
        var isWritten = RouteRules.stepsOf(route).findFirst().stream()
                .anyMatch(it -> it.word().equals("to") && RouteRules.place(it).equals(WRITTEN));
        return isMail && (!isWritten || tos.size() != 2)
                ? RouteRules.broken(route, "a mail leaves by two steps: to '%s', then to the server".formatted(WRITTEN))
                : Stream.empty();
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
