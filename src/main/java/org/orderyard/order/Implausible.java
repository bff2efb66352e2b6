package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderyard.flow.Facts;

/** What a partner reports and cannot have happened to this order, whatever its flow says: a person has to ask him. */
final class Implausible {
    private Implausible() {}

    static Optional<String> why(Order order, Command command, Facts facts) {
        return Contested.why(order, command, facts).or(() -> misfit(order, command));
    }

    /** Something is still to leave, and nothing of what left is any of it. */
    private static Optional<String> misfit(Order order, Command command) {
        return command instanceof Command.DeliveryUpdate update
                        && update.status().equals("shipped")
                        && !update.lines().isEmpty()
                        && Aim.of(order, update.target()) instanceof Aim.At(var at)
                ? at.flatMap(order::findDelivery)
                        .filter(it -> !it.isShipped() && taken(it, update) == 0)
                        .map(it -> misfit(it, update))
                : Optional.empty();
    }

    private static int taken(Delivery delivery, Command.DeliveryUpdate update) {
        var left = new Remaining(update.lines());
        return delivery.lines().stream().mapToInt(left::take).sum();
    }

    private static String misfit(Delivery delivery, Command.DeliveryUpdate update) {
        return ("The warehouse says that it shipped %s, but open in delivery %s is %s. Nothing was taken as shipped,"
            + " and nobody was told: ask the warehouse what has left, and have it report that with the lines of its"
            + " request")
                .formatted(reported(update.lines()), delivery.number(), open(delivery));
    }

    private static String reported(List<Command.LineQuantity> lines) {
        return lines.stream()
                .map(it -> it.quantity() + " of "
                        + it.line().map(line -> "line " + line).or(it::sku).orElse("nothing"))
                .collect(Collectors.joining(", "));
    }

    private static String open(Delivery delivery) {
        return delivery.openLines().stream()
                .map(it -> "%d of line %d (%s)".formatted(it.open(), it.line(), it.sku()))
                .collect(Collectors.joining(", "));
    }
}
