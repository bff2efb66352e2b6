package org.orderyard.shop;

import java.util.Map;

/**
 * Who sells.
 *
 * @param channels what it sells through, by name
 */
public record Shop(String name, String currency, Map<String, Channel> channels) {
    public Shop {
        channels = Map.copyOf(channels);
    }

    /** A way to the shoppers: which flow its orders take, and its settings by name. */
    public record Channel(String name, String flow, Map<String, String> settings) {
        public Channel {
            settings = Map.copyOf(settings);
        }
    }
}
