package org.orderyard.order;

import java.util.Optional;

/** What a person does about a fact for which the state of the order has no word. */
final class NextStep {
    private NextStep() {}

    static String after(Command command, Optional<Delivery> delivery) {
        return switch (command) {
            case Command.DeliveryUpdate update ->
                after(update, delivery.map(Delivery::isShipped).orElse(false));
            case Command.Reject _ ->
                "Ask the warehouse what it cannot ship: nothing of its rejection was taken, and nobody else was asked";
            case Command.PaymentResult _, Command.RefundResult _ ->
                "Compare the order's payments with those of the gateway, and settle the difference there";
            case Command.Return _ -> "Find out what the customer sent back, and what he gets for it";
            default -> "Find out what has happened, and tell whoever has to know";
        };
    }

    private static String after(Command.DeliveryUpdate update, boolean hasLeft) {
        return switch (update.status()) {
            case "cancelled" ->
                hasLeft
                        ? "It has reported as shipped what it says to have stopped: ask the warehouse whether the"
                                + " parcel is on its way"
                        : "No answer to a wish to stop is awaited: ask the warehouse what it stopped. If it ships"
                                + " nothing, have it reject the request, and the goods are looked for elsewhere; or"
                                + " cancel the order";
            case "too-late" ->
                "No answer to a wish to stop is awaited: ask it which request it means. The delivery goes its way";
            case "shipped", "in-transit", "delivered" ->
                "Goods have left: find out what the customer gets, and stop what he would get twice";
            case "picked", "packed" -> "Ask the warehouse what it works on, and stop what nobody wants any more";
            default -> "Ask the warehouse or the carrier what has happened to the goods";
        };
    }
}
