package org.orderyard.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Problem;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Finds what is wrong with the route files before a message does: what people need to see, and what would break a promise. */
public final class RouteLint {
    private static final int LONGEST = 90;

    private final Endpoints endpoints;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Path> ids = new HashMap<>();
    private final Map<String, Path> entries = new HashMap<>();
    private final Templates templates = new Templates();

    private RouteLint(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    public static List<Problem> check(Path routes, Endpoints endpoints) {
        var lint = new RouteLint(endpoints);
        var files = files(routes);
        files.forEach(lint::collectTemplates);
        files.forEach(lint::checkFile);
        endpoints.all().forEach(lint::checkIsFed);
        return List.copyOf(lint.problems);
    }

    /** Those who use a template may stand before it. */
    private void collectTemplates(Path file) {
        try {
            Spot.root(text(file)).map(Spot::entries).orElse(List.of()).stream()
                    .flatMap(it -> it.at("routeTemplate").stream())
                    .forEach(templates::add);
        } catch (MarkedYAMLException _) {
            // said when the file is checked
        }
    }

    private void checkFile(Path file) {
        var text = text(file);
        var lines = text.lines().count();
        if (lines > LONGEST)
            problem(
                    file,
                    LONGEST + 1,
                    "%d lines: a file of routes has at most %d; part it by partner".formatted(lines, LONGEST));
        try {
            var root = Spot.root(text);
            if (root.filter(Spot::isList).isEmpty()) problem(file, 1, "a list of '- route:' is expected");
            root.map(Spot::entries).orElse(List.of()).forEach(it -> checkEntry(file, it));
        } catch (MarkedYAMLException e) {
            var mark = Optional.ofNullable(e.getProblemMark());
            problem(file, mark.map(it -> it.getLine() + 1).orElse(1), "no YAML: " + e.getProblem());
        }
    }

    private void checkEntry(Path file, Spot entry) {
        var kind = entry.words().findFirst().orElse(entry);
        switch (kind.word()) {
            case "route" -> {
                checkNames(file, kind, "id", List.of("id", "group", "description"));
                checkRoute(file, kind, kind.line());
            }
            case "routeTemplate" -> checkTemplate(file, kind);
            case "templatedRoute" -> checkUse(file, kind);
            default ->
                problem(
                        file,
                        entry.line(),
                        "only '- route:', '- routeTemplate:' and '- templatedRoute:' stand here, not '%s'"
                                .formatted(kind.word()));
        }
    }

    private void checkTemplate(Path file, Spot template) {
        Templates.broken(template).forEach(it -> problem(file, it.line(), it.message()));
        RouteRules.broken(Templates.routeOf(template), endpoints).forEach(it -> problem(file, it.line(), it.message()));
    }

    /** A template is looked at as it will be, and what is wrong is said where it is used. */
    private void checkUse(Path file, Spot use) {
        checkNames(file, use, "routeId", List.of("routeId"));
        var misused = templates.misused(use);
        misused.forEach(it -> problem(file, it.line(), it.message()));
        if (misused.isEmpty()) templates.route(use).ifPresent(it -> checkRoute(file, it, use.line()));
    }

    /** @param line of whoever wants the route */
    private void checkRoute(Path file, Spot route, int line) {
        var isOwn = route.line() == line;
        RouteRules.broken(route, endpoints).forEach(it -> problem(file, isOwn ? it.line() : line, it.message()));
        var from = RouteRules.entry(route);
        var other = entries.put(from, file);
        if (other != null)
            problem(file, line, "'%s' is read by a route of %s already".formatted(from, other.getFileName()));
    }

    private void checkNames(Path file, Spot route, String idWord, List<String> words) {
        for (var word : words)
            if (route.text(word).isBlank()) problem(file, route.line(), "the route has no '%s'".formatted(word));
        var id = route.text(idWord);
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)+-(in|out)"))
            problem(
                    file,
                    route.line(),
                    "id '%s' is not <partner>-<what>-<in or out>, such as shopify-webhooks-in".formatted(id));
        var other = id.isEmpty() ? null : ids.put(id, file);
        if (other != null)
            problem(file, route.line(), "id '%s' is used in %s already".formatted(id, other.getFileName()));
    }

    /** What an endpoint promises to take has to get there. */
    private void checkIsFed(Endpoint endpoint) {
        for (var queue : endpoint.queues())
            if (!entries.containsKey("hub-queue:" + queue.name()))
                problem(
                        endpoint.file(),
                        1,
                        "no route reads queue '%s': add one from hub-queue:%s to hub:%s"
                                .formatted(queue.name(), queue.name(), endpoint.name()));
        if (endpoint.http().isPresent() && !entries.containsKey("direct:in." + endpoint.name()))
            problem(endpoint.file(), 1, "takes HTTP, but no route is from direct:in.%s".formatted(endpoint.name()));
        if (endpoint.out().isPresent() && !entries.containsKey("direct:out." + endpoint.name()))
            problem(
                    endpoint.file(),
                    1,
                    "documents leave by it, but no route is from direct:out.%s".formatted(endpoint.name()));
        if (WaysToAsk.hasLookups(endpoint) && !entries.containsKey(WaysToAsk.ENTRY + endpoint.name()))
            problem(
                    endpoint.file(),
                    1,
                    "its partner is asked first, but no route is from %s%s"
                            .formatted(WaysToAsk.ENTRY, endpoint.name()));
    }

    private void problem(Path file, int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Routes are not readable: " + folder.toAbsolutePath(), e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
