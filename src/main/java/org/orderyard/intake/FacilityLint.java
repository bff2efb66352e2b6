package org.orderyard.intake;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;
import org.orderyard.shop.UnusableShop;

/** Whether the endpoints by which facilities want their requests are there, and nobody else takes them. */
public final class FacilityLint {
    private final Map<String, Outlet> outlets;
    private final Map<String, String> named = new HashMap<>();

    private FacilityLint(Endpoints endpoints) {
        outlets = endpoints.all().stream()
                .filter(it -> it.out().isPresent())
                .collect(toMap(Endpoint::name, it -> it.out().orElseThrow(), (one, _) -> one, TreeMap::new));
    }

    /** @return a sentence for each fault, with its file */
    public static List<String> check(Shops shops, Endpoints endpoints) {
        var lint = new FacilityLint(endpoints);
        return shops.all().stream()
                .flatMap(shop -> shop.facilities().stream().flatMap(it -> lint.check(shop, it)))
                .distinct()
                .sorted()
                .toList();
    }

    static void refuseFaulty(Shops shops, Endpoints endpoints) {
        var faults = check(shops, endpoints);
        if (!faults.isEmpty()) throw new UnusableShop(faults);
    }

    /** Endpoint by target, of facilities whose requests do not leave by their queue. */
    static Map<String, String> requests(Shops shops) {
        var requests = new HashMap<String, String>();
        for (var shop : shops.all())
            for (var it : shop.facilities())
                it.requests().ifPresent(by -> requests.put(Facility.requestsOf(it.code()), by));
        return requests;
    }

    private Stream<String> check(Shop shop, Facility facility) {
        var place = "%s: facility %s of shop '%s'".formatted(shop.file(), facility.code(), shop.name());
        var by = facility.requests().orElse("its queue");
        var other = Optional.ofNullable(named.putIfAbsent(facility.code(), by)).filter(it -> !it.equals(by));
        return Stream.of(
                        other.map(
                                it -> "%s gets its requests by %s, and in another shop by %s".formatted(place, by, it)),
                        facility.requests().flatMap(it -> unfit(place, it)),
                        facility.requests().flatMap(it -> taken(place, facility)))
                .flatMap(Optional::stream);
    }

    private Optional<String> unfit(String place, String by) {
        return Optional.ofNullable(outlets.get(by))
                        .filter(it -> it.takes().contains(Outlet.OF_FACILITIES))
                        .isPresent()
                ? Optional.empty()
                : Optional.of("%s gets its requests by '%s', and that is no endpoint that takes '%s'; there are %s"
                        .formatted(place, by, Outlet.OF_FACILITIES, fit()));
    }

    private List<String> fit() {
        return outlets.entrySet().stream()
                .filter(it -> it.getValue().takes().contains(Outlet.OF_FACILITIES))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<String> taken(String place, Facility facility) {
        var target = Facility.requestsOf(facility.code());
        return outlets.entrySet().stream()
                .filter(it -> it.getValue().takes().contains(target))
                .findFirst()
                .map(it -> "%s says how its requests leave, and endpoint '%s' takes %s as well"
                        .formatted(place, it.getKey(), target));
    }
}
