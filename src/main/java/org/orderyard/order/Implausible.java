package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.orderyard.flow.Facts;

/** What a partner reports and cannot have happened to this order, whatever its flow says: a person has to ask him. */
final class Implausible {
    private Implausible() {}

    static Optional<String> why(Order order, Command command, Facts facts) {
        return Contested.why(order, command, facts)
                .or(() -> Stopped.tooLate(order, command))
                .or(() -> inside(order, command));
    }

    /** What does not fit the delivery that it is about, as long as something of that is open. */
    private static Optional<String> inside(Order order, Command command) {
        return Aim.of(order, command.target()) instanceof Aim.At(var at)
                ? at.flatMap(order::findDelivery).filter(it -> !it.isShipped()).flatMap(it -> switch (command) {
                    case Command.DeliveryUpdate(_, var status, var lines, _, _, _)
                    when status.equals("shipped") ->
                        contradiction(it, lines, "shipped").or(() -> misfit(it, lines));
                    case Command.Reject(_, _, var lines, _) ->
                        contradiction(it, lines, "rejects");
                    default -> Optional.empty();
                })
                : Optional.empty();
    }

    /** A line, and an article that does not stand on it: nobody knows which of them is meant. */
    private static Optional<String> contradiction(Delivery delivery, List<Command.LineQuantity> reported, String what) {
        return reported.stream()
                .flatMap(said -> delivery.lines().stream()
                        .filter(it -> said.contradicts(it.line(), it.sku()))
                        .map(it -> ("The warehouse says that it %s %s, but line %d of delivery %s is %s. Nothing of its"
                                        + " report was taken, and nobody was told: ask the warehouse which article it"
                                        + " means, and have it report that with the line or the SKU of its request")
                                .formatted(what, said, it.line(), delivery.number(), it.sku())))
                .findFirst();
    }

    /** Nothing of what left is any of what is still to leave. */
    private static Optional<String> misfit(Delivery delivery, List<Command.LineQuantity> reported) {
        var left = new Remaining(reported);
        var taken = delivery.lines().stream().mapToInt(left::take).sum();
        return reported.isEmpty() || taken > 0
                ? Optional.empty()
                : Optional.of(("The warehouse says that it shipped %s, but open in delivery %s is %s. Nothing was taken"
                                + " as shipped, and nobody was told: ask the warehouse what has left, and have it"
                                + " report that with the lines of its request")
                        .formatted(Remaining.inWords(reported), delivery.number(), open(delivery)));
    }

    private static String open(Delivery delivery) {
        return delivery.openLines().stream()
                .map(it -> "%d of line %d (%s)".formatted(it.open(), it.line(), it.sku()))
                .collect(Collectors.joining(", "));
    }
}
