package org.orderyard.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.intake.Endpoints;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read files: claimed in the database, complete, by safe names, from servers that are known. */
final class WaysIn {
    private static final OptionRules OF_FILES = new OptionRules(
            Map.of(
                    "processStrategy",
                    "#hubFiles",
                    "exceptionHandler",
                    "#hubFiles",
                    "pollStrategy",
                    "#hubLooks",
                    "filter",
                    "#hubSafeFiles",
                    "tempPrefix",
                    ""),
            Set.of(
                    "readLock",
                    "readLockCheckInterval",
                    "doneFileName",
                    "delay",
                    "initialDelay",
                    "sortBy",
                    "autoCreate",
                    "eagerDeleteTargetFile",
                    "antInclude",
                    "antExclude",
                    "maxMessagesPerPoll",
                    "stepwise",
                    "privateKeyFile",
                    "connectTimeout",
                    "soTimeout",
                    "serverAliveInterval"));

    private static final Map<String, String> OF_SERVERS = Map.of(
            "username",
            "",
            "password",
            "",
            "strictHostKeyChecking",
            "yes",
            "knownHostsFile",
            "",
            "useUserKnownHostsFile",
            "false",
            "localWorkDirectory",
            "",
            "throwExceptionOnConnectFailed",
            "true",
            "maximumReconnectAttempts",
            "0");

    private WaysIn() {}

    static boolean reads(Spot route) {
        return isFolder(route) || isServer(route);
    }

    static Set<String> components() {
        return Set.of("file", "sftp");
    }

    static Stream<Broken> broken(Spot route, Endpoints endpoints) {
        if (!reads(route)) return Stream.empty();
        var options = route.at("from")
                .flatMap(it -> it.at("parameters"))
                .map(it -> it.words().toList())
                .orElse(List.of());
        return Stream.of(
                        (isServer(route) ? OF_FILES.and(OF_SERVERS) : OF_FILES).brokenByEntry(route),
                        completeness(route, options),
                        ending(route, endpoints))
                .flatMap(it -> it);
    }

    private static Stream<Broken> completeness(Spot route, List<Spot> options) {
        var isSaid = options.stream()
                .anyMatch(it -> it.word().equals("doneFileName")
                        || it.word().equals("readLock") && it.text().equals("changed"));
        return isSaid
                ? Stream.empty()
                : RouteRules.broken(
                        route, "'readLock: changed' or a 'doneFileName' has to say when a file is complete");
    }

    private static Stream<Broken> ending(Spot route, Endpoints endpoints) {
        var steps = RouteRules.steps(route);
        if (steps.size() != 1 || !steps.getFirst().startsWith("hub:"))
            return RouteRules.broken(route, "files lead to 'hub:<endpoint>' and nowhere else, not to " + steps);
        var name = steps.getFirst().substring("hub:".length());
        var isFed = name.contains("{{") || endpoints.onQueue("in." + name).isPresent();
        return isFed
                ? Stream.empty()
                : RouteRules.broken(
                        route,
                        "files of endpoint '%s' are kept in queue in.%s: add it to the 'queues' of its endpoint.yaml"
                                .formatted(name, name));
    }

    private static boolean isFolder(Spot route) {
        return RouteRules.entry(route).startsWith("file:");
    }

    private static boolean isServer(Spot route) {
        return RouteRules.entry(route).startsWith("sftp:");
    }
}
