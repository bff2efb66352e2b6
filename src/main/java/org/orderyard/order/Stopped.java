package org.orderyard.order;

import java.util.Optional;

/** Requests of which a facility was asked to stop the rest, since that is looked for elsewhere: what it answers to that. */
final class Stopped {
    private Stopped() {}

    /** It has stopped; what it has shipped before goes its way. */
    static boolean isAgreed(Order order, Command command) {
        return command instanceof Command.DeliveryUpdate update
                && update.status().equals("cancelled")
                && delivery(order, update).isPresent();
    }

    /** It could not stop, so that the rest may leave twice. */
    static Optional<String> tooLate(Order order, Command command) {
        return command instanceof Command.DeliveryUpdate update && isTooLate(update)
                ? delivery(order, update).map(it -> tooLate(it.number()))
                : Optional.empty();
    }

    static boolean isTooLate(Command.DeliveryUpdate update) {
        return update.status().equals("too-late");
    }

    static String tooLate(String delivery) {
        return "The warehouse could not stop what it had of delivery %s, which is looked for elsewhere by now: goods may leave twice. Find out what leaves where, and stop one of the two"
                .formatted(delivery);
    }

    private static Optional<Delivery> delivery(Order order, Command.DeliveryUpdate update) {
        return Aim.of(order, update.target()) instanceof Aim.At(var at)
                ? at.flatMap(order::findDelivery).filter(Delivery::isStopped)
                : Optional.empty();
    }
}
