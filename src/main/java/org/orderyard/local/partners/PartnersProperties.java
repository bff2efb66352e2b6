package org.orderyard.local.partners;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated partners behave; {@code orderyard.simulate=false} sends them home.
 *
 * @param orderEvery time between two orders of the storefront
 * @param ebayEvery time between two answers of eBay, of one or two orders
 * @param journalEvery time between two journals of the till, of up to three receipts
 * @param callEvery time between two orders that the call centre enters
 * @param pendingPercent orders whose payment comes later, or never
 * @param cancelledPercent orders that the shopper calls off
 * @param rejectedPercent requests that the first warehouse rejects
 * @param handling from the request to the parcel
 * @param transit from the parcel to the customer
 * @param seed the same seed, the same choices
 */
@ConfigurationProperties(value = "orderyard.partners", ignoreUnknownFields = false)
public record PartnersProperties(
        @DefaultValue("5s") Duration orderEvery,
        @DefaultValue("20s") Duration ebayEvery,
        @DefaultValue("25s") Duration journalEvery,
        @DefaultValue("20s") Duration callEvery,
        @DefaultValue("15") int pendingPercent,
        @DefaultValue("8") int cancelledPercent,
        @DefaultValue("8") int rejectedPercent,
        @DefaultValue("4s") Duration handling,
        @DefaultValue("8s") Duration transit,
        @DefaultValue("1") long seed) {
    public PartnersProperties {
        requirePercent("pending-percent", pendingPercent);
        requirePercent("cancelled-percent", cancelledPercent);
        requirePercent("rejected-percent", rejectedPercent);
        requirePositive("order-every", orderEvery);
        requirePositive("ebay-every", ebayEvery);
        requirePositive("journal-every", journalEvery);
        requirePositive("call-every", callEvery);
        requirePositive("handling", handling);
        requirePositive("transit", transit);
    }

    private static void requirePercent(String name, int percent) {
        if (percent < 0 || percent > 100)
            throw new IllegalArgumentException("orderyard.partners.%s is 0 to 100, not %d".formatted(name, percent));
    }

    private static void requirePositive(String name, Duration time) {
        if (!time.isPositive())
            throw new IllegalArgumentException(
                    "orderyard.partners.%s is a time such as 500ms or 5s, not %s".formatted(name, time));
    }
}
