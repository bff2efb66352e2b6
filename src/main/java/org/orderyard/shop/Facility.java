package org.orderyard.shop;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where goods lie.
 *
 * @param code the hub's own; names the queue of its requests
 * @param codes what partners call it
 * @param address for people and documents, as the shop's file has it
 * @param priority the lowest is asked first
 * @param openingStock name of a CSV file beside the shop's: {@code sku,quantity}; used once, when the facility is new
 * @param requests endpoint by which its requests leave; empty: by its queue
 */
public record Facility(
        String code,
        String name,
        Type type,
        Set<String> codes,
        Map<String, String> address,
        Optional<Place> place,
        int priority,
        Optional<String> openingStock,
        Optional<String> requests) {
    /** What kind of place it is. */
    public enum Type {
        WAREHOUSE,
        STORE,
        VENDOR,
        LOGISTICS_PARTNER
    }

    public Facility {
        codes = Set.copyOf(codes);
        address = Map.copyOf(address);
    }

    /** What its requests are for. */
    public static String requestsOf(String code) {
        return "wms.%s.requests".formatted(code);
    }

    public boolean isCalled(String said) {
        return code.equals(said) || codes.contains(said);
    }
}
