package org.orderyard.console.facilities;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.orderyard.shop.Facility;

/**
 * A facility, and what it has to do.
 *
 * @param type {@code warehouse}, {@code store}, {@code vendor} or {@code logistics-partner}
 * @param codes what partners call it
 * @param priority the lowest is asked first
 * @param requests the queue, or the endpoint, by which its requests leave
 * @param isQueue whether that is a queue of its own
 * @param toDo its deliveries that have not left yet, by phase
 * @param oldest since when the first of them has stood where it stands; null: there are none
 * @param articles SKUs of which it has any
 */
public record FacilityRow(
        String shop,
        String code,
        String name,
        String type,
        Map<String, String> address,
        List<String> codes,
        int priority,
        String requests,
        boolean isQueue,
        Map<String, Integer> toDo,
        @Nullable OffsetDateTime oldest,
        int articles) {
    static FacilityRow of(
            String shop, Facility facility, Map<String, Integer> toDo, @Nullable OffsetDateTime oldest, int articles) {
        return new FacilityRow(
                shop,
                facility.code(),
                facility.name(),
                facility.type().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                facility.address(),
                facility.codes().stream().sorted().toList(),
                facility.priority(),
                facility.requests().orElseGet(() -> Facility.requestsOf(facility.code())),
                facility.requests().isEmpty(),
                toDo,
                oldest,
                articles);
    }

    public int open() {
        return toDo.values().stream().mapToInt(it -> it).sum();
    }

    /** In one line, as far as the shop's file says it. */
    public String where() {
        var place = Stream.of(address.get("postalCode"), address.get("city"))
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.joining(" "));
        return Stream.of(address.get("street"), place, address.get("country"))
                .filter(it -> it != null && !it.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
