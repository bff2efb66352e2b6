package org.orderyard.shop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who sells, with what it inherits.
 *
 * @param file that says so
 * @param channels what it sells through, by name
 * @param facilities where its goods lie
 * @param brokering how they are asked
 * @param mails what its mails are like
 * @param exporters what is exported of its orders, by name
 */
public record Shop(
        String name,
        Path file,
        String currency,
        Map<String, Channel> channels,
        List<Facility> facilities,
        Brokering brokering,
        MailSettings mails,
        Map<String, Exporter> exporters) {
    public Shop {
        channels = Map.copyOf(channels);
        facilities = List.copyOf(facilities);
        exporters = Map.copyOf(exporters);
    }

    /** @param said its own code, or what a partner calls it */
    public Optional<Facility> facility(String said) {
        return facilities.stream().filter(it -> it.isCalled(said)).findFirst();
    }

    /**
     * A way to the shoppers.
     *
     * @param flow that its orders take unless a rule says otherwise
     * @param begins rules for how orders begin; the first that fits is taken
     * @param notices what it is told of its orders
     * @param writtenBack what is also written into its own system, by endpoints that take these documents
     */
    public record Channel(
            String name, String flow, List<Beginning> begins, Set<Notice> notices, Set<Notice> writtenBack) {
        public Channel {
            begins = List.copyOf(begins);
            notices = Set.copyOf(notices);
            writtenBack = Set.copyOf(writtenBack);
        }

        /** The rule for such a sale; empty: it takes the channel's flow from its beginning. */
        public Optional<Beginning> beginning(Sale sale) {
            return begins.stream().filter(it -> it.when().fit(sale)).findFirst();
        }
    }
}
