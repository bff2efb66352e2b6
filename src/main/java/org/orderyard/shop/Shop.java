package org.orderyard.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who sells.
 *
 * @param channels what it sells through, by name
 * @param facilities where its goods lie
 */
public record Shop(String name, String currency, Map<String, Channel> channels, List<Facility> facilities) {
    public Shop {
        channels = Map.copyOf(channels);
        facilities = List.copyOf(facilities);
    }

    /**
     * Where goods lie.
     *
     * @param priority the lowest is asked first
     * @param openingStock name of a CSV file beside the shop's: {@code sku,quantity}; used once, when the facility is new
     */
    public record Facility(String code, String name, int priority, Optional<String> openingStock) {}

    /** A way to the shoppers: which flow its orders take, and its settings by name. */
    public record Channel(String name, String flow, Map<String, String> settings) {
        public Channel {
            settings = Map.copyOf(settings);
        }
    }
}
