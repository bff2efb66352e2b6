package org.orderyard.integration;

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

    /** Makes the mail, with its recipients, that the next step hands to the server. */
    private static final Set<String> WRITTEN = Set.of("hub-mail:written", "hub-mail:attached");

    private static final Set<String> MAIL = Set.of("smtp", "smtps");

    private static final OptionRules OF_FILES = new OptionRules(
            Map.of("tempPrefix", "", "fileExist", "Override", "eagerDeleteTargetFile", "false"),
            Set.of("autoCreate", "doneFileName", "chmod"));

    /** A server that is known, and one that nobody but the outbox tries again. */
    private static final Map<String, String> OF_SERVERS = Map.of(
            "username", "",
            "password", "",
            "strictHostKeyChecking", "yes",
            "knownHostsFile", "",
            "useUserKnownHostsFile", "false",
            "maximumReconnectAttempts", "0");

    private static final Map<String, OptionRules> WAYS = Map.of(
            "smtp",
            new OptionRules(
                    Map.of(
                            "mail.smtp.starttls.required", "",
                            "mail.smtp.ssl.checkserveridentity", "true"),
                    Set.of(
                            "mail.smtp.starttls.enable",
                            "mail.smtp.writetimeout",
                            "connectionTimeout",
                            "username",
                            "password")),
            "smtps",
            new OptionRules(
                    Map.of("mail.smtps.ssl.checkserveridentity", "true"),
                    Set.of("mail.smtps.writetimeout", "connectionTimeout", "username", "password")),
            "file",
            OF_FILES,
            "sftp",
            OF_FILES.and(OF_SERVERS)
                    .allowing(
                            Set.of("privateKeyFile", "stepwise", "connectTimeout", "soTimeout", "serverAliveInterval")),
            "partner-http",
            new OptionRules(
                    Map.of("url", "", "auth", ""),
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
                .anyMatch(it -> it.word().equals("to") && WRITTEN.contains(RouteRules.place(it)));
        return isMail && (!isWritten || tos.size() != 2)
                ? RouteRules.broken(
                        route,
                        "a mail leaves by two steps: to one of %s, then to the server"
                                .formatted(WRITTEN.stream().sorted().toList()))
                : Stream.empty();
    }

    private static Stream<Broken> options(Spot route) {
        return RouteRules.stepsOf(route)
                .filter(it -> it.word().equals("to"))
                .flatMap(it -> Stream.ofNullable(WAYS.get(component(it))).flatMap(way -> way.brokenByStep(it)));
    }

    private static String component(Spot to) {
        return RouteRules.place(to).replaceFirst(":.*", "");
    }
}
