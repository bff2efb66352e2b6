package org.orderyard.integration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.intake.Endpoints;
import org.orderyard.integration.RouteRules.Broken;

/** What routes may do that read files: claimed in the database, complete, by safe names, from servers that are known. */
final class WaysIn {
    /** Options that have to be said, with the one value that keeps the promise; empty: any. */
    private static final Map<String, String> OF_FILES =
            Map.of("processStrategy", "#hubFiles", "filter", "#hubSafeFiles", "tempPrefix", "");

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
            "");

    private static final Set<String> ALLOWED = Set.of(
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
            "throwExceptionOnConnectFailed",
            "privateKeyFile",
            "connectTimeout",
            "soTimeout",
            "serverAliveInterval");

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
                        missing(route, options, OF_FILES),
                        isServer(route) ? missing(route, options, OF_SERVERS) : Stream.<Broken>empty(),
                        completeness(route, options),
                        unknown(route, options),
                        ending(route, endpoints))
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

    private static Stream<Broken> completeness(Spot route, List<Spot> options) {
        var isSaid = options.stream()
                .anyMatch(it -> it.word().equals("doneFileName")
                        || it.word().equals("readLock") && it.text().equals("changed"));
        return isSaid
                ? Stream.empty()
                : RouteRules.broken(
                        route, "'readLock: changed' or a 'doneFileName' has to say when a file is complete");
    }

    private static Stream<Broken> unknown(Spot route, List<Spot> options) {
        return options.stream()
                .filter(it -> !OF_FILES.containsKey(it.word())
                        && !ALLOWED.contains(it.word())
                        && !(isServer(route) && OF_SERVERS.containsKey(it.word())))
                .flatMap(it -> RouteRules.broken(it, "option '%s' is not allowed here".formatted(it.word())));
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
