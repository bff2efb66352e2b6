package org.orderyard.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.order.Command;
import org.orderyard.order.OrderDocument;
import org.orderyard.order.OrderLine;
import org.orderyard.shop.Sale;
import org.orderyard.shop.Sale.Outcome;

/** What the rules of a channel want to know of a new order. */
final class Sales {
    private static final Set<String> PAYING = Set.of("AUTH", "CAPTURE", "AUTH_CAPTURE");

    private Sales() {}

    static Sale of(OrderDocument order) {
        var payments = order.payments().stream()
                .filter(it -> PAYING.contains(it.operation()))
                .toList();
        return new Sale(
                Optional.of(order.json().path("saleMode").asText(""))
                        .filter(it -> !it.isEmpty())
                        .map(Sale.Mode::valueOf),
                order.lines().stream().anyMatch(OrderLine::isPhysical),
                order.paymentMethod(),
                outcome(payments, order.total()),
                (int) payments.stream()
                        .filter(it -> it.result().equals("FAILED"))
                        .count());
    }

    private static Outcome outcome(List<Command.Payment> payments, BigDecimal total) {
        var paid = payments.stream()
                .filter(it -> it.result().equals("OK"))
                .map(Command.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        var sum = payments.stream()
                .filter(it -> it.result().equals("OK") && !it.operation().equals("AUTH"))
                .map(Command.Payment::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!payments.isEmpty() && paid.max(sum).compareTo(total) >= 0 && paid.signum() > 0) return Outcome.PAID;
        return payments.isEmpty() ? Outcome.NONE : of(payments.getLast().result());
    }

    private static Outcome of(String result) {
        return switch (result) {
            case "PROCESSING" -> Outcome.PENDING;
            case "MANUAL" -> Outcome.MANUAL;
            case "FAILED" -> Outcome.FAILED;
            default -> Outcome.PART_PAID;
        };
    }
}
