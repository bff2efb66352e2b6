package org.orderyard.intake;

import java.util.Optional;
import java.util.TreeSet;
import org.orderyard.order.OrderKey;
import org.orderyard.shop.Shop;
import org.orderyard.shop.Shops;

/** Nobody said which flow the orders of this channel take, or of which shop it is one. */
class UnknownChannel extends RuntimeException {
    private final Fault fault;

    private UnknownChannel(String message, Fault fault) {
        super(message);
        this.fault = fault;
    }

    /** Empty: the shop is there, and has the channel. */
    static Optional<UnknownChannel> of(OrderKey key, Shops shops) {
        if (shops.channel(key.shop(), key.channel()).isPresent()) return Optional.empty();
        return Optional.of(shops.named(key.shop()).map(it -> of(key, it)).orElseGet(() -> withoutShop(key, shops)));
    }

    private static UnknownChannel of(OrderKey key, Shop shop) {
        return new UnknownChannel(
                "Shop '%s' has no channel '%s' (order %s). Add it to shops/%s.yaml with its flow, then replay."
                        .formatted(key.shop(), key.channel(), key.externalId(), key.shop()),
                new Fault(
                        "/order/channel",
                        "shop '%s' has no channel '%s': it has %s"
                                .formatted(
                                        key.shop(),
                                        key.channel(),
                                        String.join(
                                                ", ",
                                                new TreeSet<>(shop.channels().keySet())))));
    }

    private static UnknownChannel withoutShop(OrderKey key, Shops shops) {
        var known = shops.all().stream().map(Shop::name).sorted().toList();
        return new UnknownChannel(
                "There is no shop '%s' (order %s). Correct the order, or add the shop's file to shops/, then replay."
                        .formatted(key.shop(), key.externalId()),
                new Fault(
                        "/order/shop",
                        "there is no shop '%s': there are %s".formatted(key.shop(), String.join(", ", known))));
    }

    /** What the sender can mend himself. */
    Fault fault() {
        return fault;
    }
}
