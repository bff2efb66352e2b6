package org.orderyard.console.endpoints;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.console.endpoints.EndpointFigures.Passed;
import org.orderyard.console.page.Ages;
import org.orderyard.console.page.Missing;
import org.orderyard.console.security.Person;
import org.orderyard.intake.CourierRounds;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Outlet;
import org.orderyard.message.FailedLooks;
import org.orderyard.message.Polls;
import org.orderyard.message.Switches;
import org.springframework.stereotype.Component;

/** How all endpoints do, worst first. */
@Component
public class EndpointSight {
    private static final Duration SILENT = Duration.ofHours(24);
    private static final int SEVERAL = 3;

    private final Endpoints endpoints;
    private final EndpointFigures figures;
    private final Switches switches;
    private final Troubles troubles;
    private final Clock clock;

    EndpointSight(Endpoints endpoints, EndpointFigures figures, Switches switches, Troubles troubles, Clock clock) {
        this.endpoints = endpoints;
        this.figures = figures;
        this.switches = switches;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Those of the person's shops; of no shop are what all shops share, for people of all shops. */
    public List<EndpointRow> all(Person person) {
        var mine = endpoints.all().stream().filter(it -> isFor(person, it)).toList();
        var lanes = new TreeSet<String>(person.isForAllShops() ? figures.targets() : List.of());
        mine.forEach(it -> lanes.addAll(lanes(it)));
        var passed = figures.passed(lanes);
        var look = new Look(passed, figures.backlogs(), switches.off(), troubles.now());
        var taken = new HashSet<String>();
        mine.forEach(it -> taken.addAll(lanes(it)));
        return Stream.concat(
                        mine.stream().map(it -> row(it, look)),
                        lanes.stream()
                                .filter(it -> it.contains(".") && !taken.contains(it))
                                .map(it -> queue(it, look)))
                .sorted(Comparator.comparing(EndpointRow::light)
                        .thenComparing(it -> !it.isEndpoint())
                        .thenComparing(EndpointRow::name))
                .toList();
    }

    public EndpointRow row(String name, Person person) {
        return all(person).stream()
                .filter(it -> it.isEndpoint() && it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Missing("There is no endpoint '%s'".formatted(name)));
    }

    Endpoint endpoint(String name, Person person) {
        return endpoints
                .named(name)
                .filter(it -> isFor(person, it))
                .orElseThrow(() -> new Missing("There is no endpoint '%s'".formatted(name)));
    }

    /** Under which names its messages stand in the ledger. */
    static Collection<String> lanes(Endpoint endpoint) {
        return Stream.concat(
                        Stream.of(endpoint.name()),
                        endpoint.out().map(Outlet::takes).stream().flatMap(List::stream))
                .toList();
    }

    private record Look(
            Map<String, Passed> passed,
            Map<String, EndpointFigures.Backlog> backlogs,
            Map<String, Switches.Off> off,
            Map<String, String> troubles) {
        Passed sum(Collection<String> lanes, String name) {
            var sum = Passed.none(name);
            for (var lane : lanes) {
                var it = passed.getOrDefault(lane, Passed.none(lane));
                sum = new Passed(name, later(sum.last(), it.last()), sum.hour() + it.hour(), sum.dead() + it.dead());
            }
            return sum;
        }

        private static @Nullable OffsetDateTime later(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
            if (one == null || other == null) return one == null ? other : one;
            return one.isAfter(other) ? one : other;
        }
    }

    private EndpointRow row(Endpoint it, Look look) {
        var passed = look.sum(lanes(it), it.name());
        var isIn = !it.accepts().isEmpty();
        var way = isIn ? (it.out().isPresent() ? "in, out" : "in") : "out";
        return row(it.name(), it.description(), way, passed, look, true);
    }

    private EndpointRow queue(String target, Look look) {
        var passed = look.passed().getOrDefault(target, Passed.none(target));
        return row(target, "Queue of our own broker", "out", passed, look, false);
    }

    private EndpointRow row(String name, String description, String way, Passed passed, Look look, boolean isEndpoint) {
        var light = light(name, passed, look);
        var backlog = look.backlogs().get(name);
        return new EndpointRow(
                name,
                description,
                way,
                light,
                sentence(light, name, passed, look),
                passed.last(),
                passed.hour(),
                passed.dead(),
                backlog == null ? 0 : backlog.number(),
                backlog == null ? null : backlog.since(),
                isEndpoint);
    }

    private Light light(String name, Passed passed, Look look) {
        if (look.off().containsKey(name)) return Light.PAUSED;
        if (look.troubles().containsKey(name)) return Light.DOWN;
        if (passed.dead() > 0) return Light.ERRORS;
        if (passed.last() == null) return Light.UNUSED;
        return age(passed.last()).compareTo(SILENT) > 0 ? Light.SILENT : Light.OK;
    }

    private String sentence(Light light, String name, Passed passed, Look look) {
        return switch (light) {
            case PAUSED -> {
                var off = Objects.requireNonNull(look.off().get(name));
                yield "Paused by %s for %s: %s. What comes waits"
                        .formatted(off.byUser(), Ages.words(age(off.at())), off.reason());
            }
            case DOWN -> Objects.requireNonNull(look.troubles().get(name));
            case ERRORS ->
                (passed.dead() == 1 ? "a dead letter in the last hour" : "%,d dead letters in the last hour")
                        .formatted(passed.dead());
            case SILENT -> "No message for " + Ages.words(age(Objects.requireNonNull(passed.last())));
            case UNUSED -> "No message in two weeks";
            case OK ->
                passed.hour() == 0
                        ? "Nothing failed"
                        : (passed.hour() == 1
                                        ? "1 message in the last hour, which did not fail"
                                        : "%,d messages in the last hour, none failed")
                                .formatted(passed.hour());
        };
    }

    private Duration age(OffsetDateTime since) {
        return Duration.between(since.toInstant(), clock.instant());
    }

    private static boolean isFor(Person person, Endpoint endpoint) {
        return person.isForAllShops() || endpoint.shop().map(person::isFor).orElse(false);
    }

    /**
     * Partners who do not answer: those who are left alone for a while, lists that are not read to their end, folders and mailboxes that
     * cannot be looked into.
     */
    @Component
    static class Troubles {
        private final CourierRounds rounds;
        private final Polls polls;
        private final FailedLooks looks;

        Troubles(CourierRounds rounds, Polls polls, FailedLooks looks) {
            this.rounds = rounds;
            this.polls = polls;
            this.looks = looks;
        }

        Map<String, String> now() {
            var troubles = new HashMap<String, String>();
            rounds.resting().forEach((name, why) -> troubles.put(name, "Left alone " + why));
            polls.all().stream()
                    .filter(it -> it.failures() >= SEVERAL)
                    .forEach(it -> troubles.put(
                            it.endpoint(),
                            "Its list was not read %d times in a row: %s"
                                    .formatted(it.failures(), it.cause().orElse(""))));
            looks.all().stream()
                    .filter(it -> it.times() >= SEVERAL)
                    .forEach(it -> troubles.put(
                            it.endpoint(), "%s cannot be looked into: %s".formatted(it.place(), it.cause())));
            return troubles;
        }
    }
}
