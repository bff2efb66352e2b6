package org.orderyard.local.partners;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Hands on what eBay answers when it is asked for new orders: mostly a page in JSON, now and then one of its older forms. */
final class EbaySeller implements Stranger.Work {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final String QUEUE = "orders.ebay";
    private static final int ORDERS = 2;

    private final Contacts contacts;
    private final Shoppers shoppers;
    private final Takings takings;
    private final Random random;

    EbaySeller(Contacts contacts, Assortment assortment, PartnersProperties conduct, Takings takings, Clock clock) {
        this.contacts = contacts;
        this.takings = takings;
        this.random = new Random(conduct.seed() + 2);
        this.shoppers = new Shoppers(assortment, conduct.ebayEvery(), random, clock);
    }

    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException, JMSException {
        try (var factory = contacts.connections();
                var connection = factory.createConnection()) {
            var post = new Post(connection.createSession(false, Session.AUTO_ACKNOWLEDGE));
            while (isOpen.getAsBoolean()) {
                if (shoppers.isAnybodyThere()) tell(post);
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }

    private void tell(Post post) throws JMSException {
        var orders = Stream.generate(() -> new EbayOrder(shoppers.buy()))
                .limit(1 + random.nextInt(ORDERS))
                .toList();
        orders.forEach(it -> takings.paid(it.id(), it.purchase().total()));
        post.send(QUEUE, inSomeForm(orders));
    }

    private String inSomeForm(List<EbayOrder> orders) {
        return switch (random.nextInt(6)) {
            case 0 -> EbayXml.answer(orders);
            case 1 -> EbayReport.of(orders);
            default -> EbayOrder.page(orders);
        };
    }
}
