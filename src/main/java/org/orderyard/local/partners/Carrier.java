package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Takes parcels from a warehouse, and tells how far they are. */
record Carrier(Duration transit, Post post, Clock clock) {
    static final String NAME = "dhl";

    /** @param id of what becomes the parcel; the same one, the same number */
    static String parcel(UUID id) {
        return "0034%016d"
                .formatted(Math.floorMod(
                        id.getLeastSignificantBits() ^ id.getMostSignificantBits(), 10_000_000_000_000_000L));
    }

    void takes(String number) throws JMSException {
        tells(number, "in-transit", transit.dividedBy(3));
        tells(number, "delivered", transit);
    }

    private void tells(String number, String status, Duration when) throws JMSException {
        var news = Post.command("DeliveryUpdate")
                .put("status", status)
                .put("at", clock.instant().plus(when).toString());
        news.putObject("parcel").put("carrier", NAME).put("number", number);
        post.sendLater(when, "carriers.tracking", news);
    }
}
