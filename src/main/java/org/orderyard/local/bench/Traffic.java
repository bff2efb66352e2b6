package org.orderyard.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The partners of the bench: a shop that orders, a warehouse that ships everything, a carrier that delivers it. */
final class Traffic {
    private static final Duration PICKING = Duration.ofMillis(100);
    private static final int AT_ONCE = 50;
    private static final int ONE_IN = 100;

    private final AtomicLong placed = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong poisonous = new AtomicLong();
    private volatile Latencies latencies = new Latencies();
    private volatile Pace pace = new Pace.Rest();
    private volatile boolean hasPoison;

    sealed interface Pace {
        record Rest() implements Pace {}

        /** So many orders are always on their way. */
        record Open(int window) implements Pace {}

        record Rate(double perSecond, long since, long before) implements Pace {}
    }

    long placed() {
        return placed.get();
    }

    long completed() {
        return completed.get();
    }

    /** Messages that nobody can read. */
    long poisonous() {
        return poisonous.get();
    }

    /** Whether one message in a hundred, beside the orders, cannot be read. */
    void poison(boolean isWanted) {
        hasPoison = isWanted;
    }

    void rest() {
        pace = new Pace.Rest();
    }

    void keepOpen(int window) {
        pace = new Pace.Open(window);
    }

    void at(double perSecond) {
        pace = new Pace.Rate(perSecond, System.nanoTime(), placed());
    }

    /** From here on; what was measured before is the caller's. */
    Latencies measure() {
        var fresh = new Latencies();
        latencies = fresh;
        return fresh;
    }

    Partner.Conduct shop() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> say() {
                var orders = new ArrayList<Letter>();
                for (var due = due(); due > 0; due--) {
                    orders.add(order(placed.incrementAndGet()));
                    if (hasPoison && placed() % ONE_IN == 0) orders.add(poison(poisonous.incrementAndGet()));
                }
                return orders;
            }
        };
    }

    Partner.Conduct warehouse() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> answer(Received received) {
                latencies.add(System.nanoTime() - sentAt(received.text("externalId")));
                var request = received.text("request");
                return List.of(
                        Letter.now("wms.replies", Texts.answer(request, "picked")),
                        Letter.now("wms.replies", Texts.shipped(request, "P-" + request))
                                .after(PICKING));
            }
        };
    }

    /** Reads the shop's notices; the carrier has what they say was shipped. */
    Partner.Conduct notices() {
        return new Partner.Conduct() {
            @Override
            public List<Letter> answer(Received received) {
                return switch (received.text("notice")) {
                    case "shipped" -> delivered(received);
                    case "completed" -> {
                        completed.incrementAndGet();
                        yield List.of();
                    }
                    default -> throw new IllegalStateException("unexpected notice " + received.document());
                };
            }
        };
    }

    static List<Letter> delivered(Received notice) {
        var letters = new ArrayList<Letter>();
        for (var parcel : notice.document().path("parcels"))
            letters.add(Letter.now(
                    "carriers.tracking",
                    Texts.delivered(
                            parcel.path("carrier").asText(),
                            parcel.path("number").asText())));
        return letters;
    }

    private int due() {
        var wanted = switch (pace) {
            case Pace.Rest _ -> 0;
            case Pace.Open(var window) -> completed() + window - placed();
            case Pace.Rate(var perSecond, var since, var before) ->
                before + (long) (perSecond * (System.nanoTime() - since) / 1e9) - placed();
        };
        return (int) Math.clamp(wanted, 0, AT_ONCE);
    }

    /** The moment of sending travels in the id, so that nothing has to be looked up when the request arrives. */
    private static Letter order(long number) {
        var random = ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
        var id = "B-%d-%d".formatted(number, System.nanoTime());
        return Letter.now("orders.ecommerce", Texts.order(id, Goods.sku(random), Goods.sku(random / 7 + 1)));
    }

    private static Letter poison(long number) {
        return Letter.now(
                "orders.ecommerce",
                Texts.order("P-" + number, Goods.sku(0), Goods.sku(1)).substring(0, 1_000));
    }

    private static long sentAt(String externalId) {
        return Long.parseLong(externalId.substring(externalId.lastIndexOf('-') + 1));
    }
}
