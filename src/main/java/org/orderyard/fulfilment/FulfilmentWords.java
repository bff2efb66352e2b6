package org.orderyard.fulfilment;

import java.util.List;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Guard;
import org.orderyard.flow.Situation;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.Order;
import org.orderyard.order.Words;
import org.springframework.stereotype.Component;

/** What flows may ask and do about requests to warehouses and about parcels. */
@Component
class FulfilmentWords implements Words {
    @Override
    public List<Guard<Order>> guards() {
        return List.of(
                Guard.named("electronic", it -> delivery(it).isElectronic()),
                Guard.named("all-lines-shipped", it -> delivery(it).isShipped()),
                Guard.named("nothing-shipped", it -> !delivery(it).hasShipped()),
                Guard.named(
                        "something-shipped",
                        it -> it.subject().deliveries().stream().anyMatch(Delivery::hasShipped)),
                Guard.named("all-parcels-delivered", it -> delivery(it).isDelivered()),
                Guard.named("parcels-known", FulfilmentWords::knowsParcels),
                Guard.named("channel-has-shipped", FulfilmentWords::channelHasShipped),
                Guard.named("wholly-rejected", it -> delivery(it).facility().isEmpty()),
                Guard.named("cancels-everything", FulfilmentWords::cancelsEverything));
    }

    @Override
    public List<Effect<Order>> effects() {
        return List.of(
                new SplitDeliveries(),
                new RequestFulfilment(),
                new AskToCancel(),
                new Ship(),
                new Deliver(),
                new DeliverElectronically());
    }

    private static Delivery delivery(Situation<Order> situation) {
        return situation.subject().delivery(situation.delivery());
    }

    private static boolean knowsParcels(Situation<Order> situation) {
        return situation.event().arguments() instanceof Command.DeliveryUpdate update
                && update.parcels().stream().allMatch(delivery(situation)::knows);
    }

    private static boolean channelHasShipped(Situation<Order> situation) {
        return situation.event().arguments() instanceof Command.UpdateOrder(var document)
                && document.isHandedOver()
                && !situation.subject().document().isHandedOver();
    }

    private static boolean cancelsEverything(Situation<Order> situation) {
        if (!(situation.event().arguments() instanceof Command.Cancel(_, _, var lines))
                || lines.isEmpty()) return true;
        return situation.subject().lines().stream()
                .allMatch(line -> lines.stream()
                                .filter(it -> it.isOf(line.number(), line.sku()))
                                .mapToInt(Command.LineQuantity::quantity)
                                .sum()
                        >= line.quantity());
    }
}
