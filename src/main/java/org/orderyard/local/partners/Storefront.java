package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A web shop on Shopify: tells of each order, later of payments and cancellations, and repeats what was not taken. */
final class Storefront implements Stranger.Work {
    /** @param body made when it is sent, since it says when the order last changed */
    private record Call(Instant due, String topic, Function<Instant, ObjectNode> body) {}

    private static final Duration LOOK = Duration.ofMillis(100);

    private final Webhooks webhooks;
    private final Shoppers shoppers;
    private final PartnersProperties conduct;
    private final Takings takings;
    private final Clock clock;
    private final Random random;
    private final PriorityQueue<Call> calls = new PriorityQueue<>(Comparator.comparing(Call::due));

    Storefront(Webhooks webhooks, Assortment assortment, PartnersProperties conduct, Takings takings, Clock clock) {
        this.webhooks = webhooks;
        this.conduct = conduct;
        this.takings = takings;
        this.clock = clock;
        this.random = new Random(conduct.seed());
        this.shoppers = new Shoppers(assortment, conduct.orderEvery(), random, clock);
    }

    /** While the hub is away nobody orders: what is due is told first. */
    @Override
    public void doWhile(BooleanSupplier isOpen) throws IOException {
        while (isOpen.getAsBoolean()) {
            tell(clock.instant());
            sell(clock.instant());
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private void tell(Instant now) throws IOException {
        while (!calls.isEmpty() && !calls.peek().due().isAfter(now)) {
            webhooks.call(calls.peek().topic(), calls.peek().body().apply(now));
            calls.poll();
        }
    }

    private void sell(Instant now) {
        if (!shoppers.isAnybodyThere()) return;
        var order = WebOrder.of(shoppers.buy(), random.nextInt(5) == 0);
        if (isDrawn(conduct.pendingPercent())) sellOnAccount(order, now);
        else sellPaid(order, now);
    }

    private void sellPaid(WebOrder order, Instant now) {
        takings.paid(order.externalId(), order.total());
        call(now, "orders/create", it -> order.told("paid", it));
        if (isDrawn(conduct.cancelledPercent())) cancel(order, "paid", now.plus(soon()), "customer");
    }

    /** Most pay in the end. The others lose their order, or its stock would be reserved for ever. */
    private void sellOnAccount(WebOrder order, Instant now) {
        call(now, "orders/create", it -> order.told("pending", it));
        var payday = now.plus(conduct.handling().multipliedBy(4));
        if (isDrawn(70)) call(payday, "orders/paid", it -> paid(order, it));
        else cancel(order, "voided", payday.plus(conduct.handling()), "declined");
    }

    private ObjectNode paid(WebOrder order, Instant now) {
        takings.paid(order.externalId(), order.total());
        return order.told("paid", now);
    }

    private void cancel(WebOrder order, String financialStatus, Instant due, String reason) {
        call(
                due,
                "orders/cancelled",
                it -> order.told(financialStatus, it)
                        .put("cancelled_at", it.toString())
                        .put("cancel_reason", reason));
    }

    private void call(Instant due, String topic, Function<Instant, ObjectNode> body) {
        calls.add(new Call(due, topic, body));
    }

    /** Soon enough for some to be stopped in the warehouse, late enough for others to have left. */
    private Duration soon() {
        return conduct.handling().multipliedBy(20 + random.nextInt(110)).dividedBy(100);
    }

    private boolean isDrawn(int percent) {
        return random.nextInt(100) < percent;
    }
}
