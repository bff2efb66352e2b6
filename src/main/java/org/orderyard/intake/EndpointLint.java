package org.orderyard.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.orderyard.intake.Endpoint.Then;

/** What several endpoint files can have wrong together. */
final class EndpointLint {
    static final String RESULTS = ".results";

    private final Path mappings;
    private final List<Problem> problems;
    private final Map<String, Endpoint> byName = new HashMap<>();
    private final Map<String, Endpoint> byQueue = new HashMap<>();
    private final Map<String, Endpoint> byTarget = new HashMap<>();

    private EndpointLint(Path mappings, List<Problem> problems) {
        this.mappings = mappings;
        this.problems = problems;
    }

    static void check(Path mappings, Collection<Endpoint> endpoints, List<Problem> problems) {
        var lint = new EndpointLint(mappings, problems);
        endpoints.forEach(lint::checkName);
        endpoints.forEach(lint::checkQueues);
        endpoints.forEach(lint::checkResults);
        endpoints.forEach(lint::checkOut);
        endpoints.forEach(it -> it.accepts().forEach(rule -> lint.checkTarget(it, rule)));
    }

    private void checkName(Endpoint endpoint) {
        var folder = Objects.requireNonNull(endpoint.file().getParent())
                .getFileName()
                .toString();
        if (!endpoint.name().equals(folder)) {
            problem(endpoint, 1, "endpoint '" + endpoint.name() + "' lives in a folder named '" + folder + "'");
        }
        byName.put(endpoint.name(), endpoint);
    }

    private void checkQueues(Endpoint endpoint) {
        endpoint.queues().forEach(queue -> {
            var other = byQueue.put(queue.name(), endpoint);
            if (other != null) {
                problem(endpoint, 1, "queue '" + queue.name() + "' is already read by endpoint '" + other.name() + "'");
            }
        });
    }

    /** The broker lets partners read, and lets expire without a dead letter, what is named like this. */
    private void checkResults(Endpoint endpoint) {
        endpoint.results().ifPresent(results -> {
            if (endpoint.queues().stream().noneMatch(it -> results.queue().equals(it.name() + RESULTS))) {
                problem(
                        endpoint,
                        1,
                        "results are told on a queue named like one of the endpoint's own with '%s' behind, not on '%s'"
                                .formatted(RESULTS, results.queue()));
            }
            results.replyTo().stream()
                    .filter(it -> !it.endsWith(RESULTS))
                    .forEach(it -> problem(
                            endpoint,
                            1,
                            "'reply-to' lists queues whose names end with '%s', not '%s'".formatted(RESULTS, it)));
        });
    }

    private void checkOut(Endpoint endpoint) {
        endpoint.out().ifPresent(out -> {
            out.takes().forEach(it -> checkTaken(endpoint, out, it));
            if (!isThere(out.mapping())) {
                problem(
                        endpoint,
                        out.line(),
                        "mapping '" + out.mapping() + "' is not there; paths start at the mappings folder");
            }
        });
    }

    /** A document has one way out, and none of them is a way in. */
    private void checkTaken(Endpoint endpoint, Outlet out, String target) {
        if (target.equals(Outlet.OF_FACILITIES)) return;
        var other = byTarget.put(target, endpoint);
        if (other != null) {
            problem(
                    endpoint,
                    out.line(),
                    "target '%s' is already taken by endpoint '%s'".formatted(target, other.name()));
        }
        if (byQueue.containsKey(target) || target.endsWith(RESULTS)) {
            problem(
                    endpoint,
                    out.line(),
                    "'%s' is a queue of the hub's own, not a target of its documents".formatted(target));
        }
    }

    private void checkTarget(Endpoint endpoint, Endpoint.Rule rule) {
        switch (rule.then()) {
            case Then.Map(var mapping) -> {
                checkMapping(endpoint, rule, mapping);
                checkSchema(endpoint, rule);
            }
            case Then.Like(var other) -> checkLike(endpoint, rule, other, new HashSet<>(Set.of(endpoint.name())));
            case Then.Explode _, Then.Refuse _ -> {}
        }
    }

    private void checkMapping(Endpoint endpoint, Endpoint.Rule rule, String mapping) {
        if (!isThere(mapping)) {
            problem(
                    endpoint,
                    rule.line(),
                    "mapping '" + mapping + "' is not there; paths start at the mappings folder");
        }
    }

    private boolean isThere(String mapping) {
        return mapping.equals(Mappings.IDENTITY) || Files.isRegularFile(mappings.resolve(mapping));
    }

    private void checkSchema(Endpoint endpoint, Endpoint.Rule rule) {
        rule.schema()
                .filter(it -> !Files.isRegularFile(mappings.resolve(it)))
                .ifPresent(it -> problem(
                        endpoint, rule.line(), "schema '" + it + "' is not there; paths start at the mappings folder"));
    }

    private void checkLike(Endpoint endpoint, Endpoint.Rule rule, String name, Set<String> seen) {
        var other = byName.get(name);
        if (other == null) {
            problem(endpoint, rule.line(), "'like' names the endpoint '" + name + "', which is not there");
        } else if (!seen.add(name)) {
            problem(endpoint, rule.line(), "'like: " + name + "' comes back to itself");
        } else {
            other.accepts().stream()
                    .map(Endpoint.Rule::then)
                    .filter(Then.Like.class::isInstance)
                    .forEach(it -> checkLike(endpoint, rule, ((Then.Like) it).endpoint(), new HashSet<>(seen)));
        }
    }

    private void problem(Endpoint endpoint, int line, String message) {
        problems.add(new Problem(endpoint.file(), line, message));
    }
}
