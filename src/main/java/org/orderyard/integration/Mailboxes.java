package org.orderyard.integration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read a mailbox: each mail claimed in the database, moved when durable, nothing of it a header. */
final class Mailboxes {
    private static final OptionRules OPTIONS = new OptionRules(
            Map.ofEntries(
                    Map.entry("username", ""),
                    Map.entry("password", ""),
                    Map.entry("moveTo", ""),
                    Map.entry("unseen", "true"),
                    Map.entry("peek", "true"),
                    Map.entry("delete", "false"),
                    Map.entry("mapMailMessage", "false"),
                    Map.entry("idempotentRepository", "#hubMails"),
                    Map.entry("mailUidGenerator", "#hubMailNames"),
                    Map.entry("pollStrategy", "#hubLooks"),
                    Map.entry("exceptionHandler", "#hubLooks")),
            Set.of("folderName", "delay", "initialDelay", "connectionTimeout", "maxMessagesPerPoll"));

    private static final Map<String, String> ENCRYPTED = Map.of("mail.imaps.ssl.checkserveridentity", "true");

    private Mailboxes() {}

    static boolean reads(Spot route) {
        return RouteRules.entry(route).matches("imaps?:.*");
    }

    static Set<String> components() {
        return Set.of("imap", "imaps");
    }

    static Stream<Broken> broken(Spot route) {
        if (!reads(route)) return Stream.empty();
        var isPlain = RouteRules.entry(route).startsWith("imap:");
        return Stream.of(
                        (isPlain ? OPTIONS.allowing(ENCRYPTED.keySet()) : OPTIONS.and(ENCRYPTED)).brokenByEntry(route),
                        isPlain ? overTheNet(route) : Stream.<Broken>empty(),
                        ending(route))
                .flatMap(it -> it);
    }

    private static Stream<Broken> overTheNet(Spot route) {
        return RouteRules.entry(route).matches("imap:(//)?(127\\.0\\.0\\.1|localhost)(:.*)?")
                ? Stream.empty()
                : RouteRules.broken(
                        route, "'imap:' is not encrypted: only for a server on this machine; write 'imaps:'");
    }

    private static Stream<Broken> ending(Spot route) {
        var steps = RouteRules.steps(route);
        return steps.size() == 1 && steps.getFirst().startsWith("hub:")
                ? Stream.empty()
                : RouteRules.broken(route, "mails lead to 'hub:<endpoint>' and nowhere else, not to " + steps);
    }
}
