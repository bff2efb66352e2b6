package org.orderyard.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read a mailbox: each mail claimed in the database, moved when durable, nothing of it a header. */
final class Mailboxes {
    /** Options that have to be said, with the one value that keeps the promise; empty: any. */
    private static final Map<String, String> DEMANDED = Map.ofEntries(
            Map.entry("username", ""),
            Map.entry("password", ""),
            Map.entry("moveTo", ""),
            Map.entry("unseen", "true"),
            Map.entry("peek", "true"),
            Map.entry("delete", "false"),
            Map.entry("mapMailMessage", "false"),
            Map.entry("idempotentRepository", "#hubMails"),
            Map.entry("mailUidGenerator", "#hubMailNames"));

    private static final Map<String, String> ENCRYPTED = Map.of("mail.imaps.ssl.checkserveridentity", "true");
    private static final Set<String> ALLOWED =
            Set.of("folderName", "delay", "initialDelay", "connectionTimeout", "maxMessagesPerPoll");

    private Mailboxes() {}

    static boolean reads(Spot route) {
        return RouteRules.entry(route).matches("imaps?:.*");
    }

    static Set<String> components() {
        return Set.of("imap", "imaps");
    }

    static Stream<Broken> broken(Spot route) {
        if (!reads(route)) return Stream.empty();
        var options = route.at("from")
                .flatMap(it -> it.at("parameters"))
                .map(it -> it.words().toList())
                .orElse(List.of());
        var isPlain = RouteRules.entry(route).startsWith("imap:");
        return Stream.of(
                        missing(route, options, DEMANDED),
                        isPlain ? overTheNet(route) : missing(route, options, ENCRYPTED),
                        unknown(options),
                        ending(route))
                .flatMap(it -> it);
    }

    private static Stream<Broken> missing(Spot route, List<Spot> options, Map<String, String> demanded) {
        return demanded.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(it -> options.stream()
                        .noneMatch(option -> option.word().equals(it.getKey())
                                && (it.getValue().isEmpty()
                                        ? !option.text().isBlank()
                                        : option.text().equals(it.getValue()))))
                .flatMap(it -> RouteRules.broken(
                        route,
                        it.getValue().isEmpty()
                                ? "'%s' has to be said".formatted(it.getKey())
                                : "'%s' has to be %s".formatted(it.getKey(), it.getValue())));
    }

    private static Stream<Broken> overTheNet(Spot route) {
        return RouteRules.entry(route).matches("imap:(//)?(127\\.0\\.0\\.1|localhost)(:.*)?")
                ? Stream.empty()
                : RouteRules.broken(
                        route, "'imap:' is not encrypted: only for a server on this machine; write 'imaps:'");
    }

    private static Stream<Broken> unknown(List<Spot> options) {
        return options.stream()
                .filter(it -> !DEMANDED.containsKey(it.word())
                        && !ENCRYPTED.containsKey(it.word())
                        && !ALLOWED.contains(it.word()))
                .flatMap(it -> RouteRules.broken(it, "option '%s' is not allowed here".formatted(it.word())));
    }

    private static Stream<Broken> ending(Spot route) {
        var steps = RouteRules.steps(route);
        return steps.size() == 1 && steps.getFirst().startsWith("hub:")
                ? Stream.empty()
                : RouteRules.broken(route, "mails lead to 'hub:<endpoint>' and nowhere else, not to " + steps);
    }
}
