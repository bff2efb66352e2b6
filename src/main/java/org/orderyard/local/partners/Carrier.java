package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import java.time.Clock;
import java.time.Duration;

/** Takes parcels from a warehouse, and tells how far they are. */
record Carrier(Duration transit, Clock clock) {
    static final String NAME = "dhl";

    void takes(String number, Post post) throws JMSException {
        tells(number, "in-transit", transit.dividedBy(3), post);
        tells(number, "delivered", transit, post);
    }

    private void tells(String number, String status, Duration when, Post post) throws JMSException {
        var news = Post.command("DeliveryUpdate")
                .put("status", status)
                .put("at", clock.instant().plus(when).toString());
        news.putObject("parcel").put("carrier", NAME).put("number", number);
        post.sendLater(when, "carriers.tracking", news);
    }
}
