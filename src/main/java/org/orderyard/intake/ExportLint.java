package org.orderyard.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.flow.Flow;
import org.orderyard.shop.Exporter;
import org.orderyard.shop.Exporter.Shape;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;

/** Whether what shops export can ever be due, leads on to one thing only, comes to an end, and has a way out. */
public final class ExportLint {
    private final Set<String> milestones;
    private final Set<String> ofDeliveries;
    private final Shops shops;
    private final Endpoints endpoints;

    private ExportLint(Shops shops, Collection<Flow> flows, Endpoints endpoints) {
        this.milestones =
                flows.stream().flatMap(it -> it.milestones().keySet().stream()).collect(Collectors.toSet());
        this.ofDeliveries = flows.stream()
                .flatMap(it -> it.milestones().entrySet().stream())
                .filter(it -> !it.getValue().deliveries().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.shops = shops;
        this.endpoints = endpoints;
    }

    /** @return a sentence for each fault, with file and line */
    public static List<String> check(Shops shops, Collection<Flow> flows, Endpoints endpoints) {
        var lint = new ExportLint(shops, flows, endpoints);
        return shops.all().stream()
                .flatMap(shop -> shop.exporters().values().stream().flatMap(it -> lint.check(it, shop)))
                .distinct()
                .sorted()
                .toList();
    }

    static void refuseFaulty(Shops shops, Collection<Flow> flows, Endpoints endpoints) {
        var faults = check(shops, flows, endpoints);
        if (!faults.isEmpty()) throw new UnusableShop(faults);
    }

    private Stream<String> check(Exporter exporter, Shop shop) {
        return Stream.of(
                        due(exporter, shop),
                        leadsOn(exporter, shop),
                        ends(exporter, shop),
                        wayOut(exporter),
                        pause(exporter),
                        facilities(exporter),
                        deliveries(exporter, shop),
                        addresses(exporter))
                .flatMap(Optional::stream)
                .map("%s: exporter '%s': ".formatted(exporter.place(), exporter.name())::concat);
    }

    private Optional<String> due(Exporter exporter, Shop shop) {
        var known = new TreeSet<>(milestones);
        known.add(Exporter.PAYMENT);
        shop.exporters().values().forEach(it -> it.then().ifPresent(known::add));
        return known.contains(exporter.on())
                ? Optional.empty()
                : Optional.of(
                        "nothing ever is '%s': 'on' is a milestone of a flow, the 'then' of another exporter, or payment; there are %s"
                                .formatted(exporter.on(), known));
    }

    /** Of two, one would decide by chance. */
    private static Optional<String> leadsOn(Exporter exporter, Shop shop) {
        return shop.exporters().values().stream()
                .filter(it -> it != exporter && it.on().equals(exporter.on()))
                .filter(it -> it.then().isPresent() && exporter.then().isPresent())
                .map(it -> "'%s' says 'then' on '%s' too: only one of them can say what comes next"
                        .formatted(it.name(), it.on()))
                .findFirst();
    }

    private static Optional<String> ends(Exporter exporter, Shop shop) {
        var seen = new HashSet<String>();
        for (var next = exporter.then(); next.isPresent(); next = then(next.get(), shop)) {
            if (next.get().equals(exporter.on()))
                return Optional.of("its chain comes back to '%s' and would never end".formatted(exporter.on()));
            if (!seen.add(next.get())) return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> then(String eligibility, Shop shop) {
        return shop.exporters().values().stream()
                .filter(it -> it.on().equals(eligibility))
                .flatMap(it -> it.then().stream())
                .findFirst();
    }

    private Optional<String> wayOut(Exporter exporter) {
        if (exporter.as() != Shape.FILE) return Optional.empty();
        var out = endpoints.all().stream()
                .flatMap(it -> it.out().stream())
                .filter(it -> it.takes().contains(exporter.target()))
                .findFirst();
        if (out.isEmpty())
            return Optional.of(
                    "no endpoint.yaml takes '%s', so its files have no form and no way out; a queue gets 'as: messages'"
                            .formatted(exporter.target()));
        var name = out.get().fileName();
        return name.names("id") || name.names("run")
                ? Optional.empty()
                : Optional.of("'file-name: %s' of its endpoint needs {run} or {id}, so that no two runs share a name"
                        .formatted(name.pattern()));
    }

    /** A shop that inherits the exporter may have others than the shop that says it. */
    private Optional<String> facilities(Exporter exporter) {
        var known = shops.all().stream()
                .filter(it -> it.exporters().containsValue(exporter))
                .flatMap(it -> it.facilities().stream())
                .map(Facility::code)
                .collect(Collectors.toCollection(TreeSet::new));
        return exporter.facilities().keySet().stream()
                .filter(it -> !known.contains(it))
                .findFirst()
                .map(it -> "no shop with it has a facility '%s'; there are %s".formatted(it, known));
    }

    /** What is said of an order would never be due at a facility. */
    private Optional<String> deliveries(Exporter exporter, Shop shop) {
        var isOfOthers =
                shop.exporters().values().stream().anyMatch(it -> it.then().equals(Optional.of(exporter.on())));
        return exporter.facilities().isEmpty() || isOfOthers || ofDeliveries.contains(exporter.on())
                ? Optional.empty()
                : Optional.of("'facilities' needs 'on' to be a milestone that deliveries reach: %s, not '%s'"
                        .formatted(new TreeSet<>(ofDeliveries), exporter.on()));
    }

    /** One file may hold deliveries of several facilities. */
    private static Optional<String> addresses(Exporter exporter) {
        var hasAddresses = exporter.facilities().values().stream().anyMatch(it -> !it.isEmpty());
        return hasAddresses && exporter.as() != Shape.MESSAGES
                ? Optional.of("addresses of 'facilities' need 'as: messages': a mail for each delivery")
                : Optional.empty();
    }

    private static Optional<String> pause(Exporter exporter) {
        return exporter.as() == Shape.PAUSE && exporter.then().isEmpty()
                ? Optional.of("'as: pause' needs 'then': what goes on when a person says so")
                : Optional.empty();
    }
}
