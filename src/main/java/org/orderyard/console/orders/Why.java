package org.orderyard.console.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.orders.Reason.Way;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.OrderPhase;
import org.springframework.stereotype.Component;

/** Answers the question with which people come to an order: why is it not moving? Most blocking first. */
@Component
class Why {
    private final StockLevels stock;
    private final Clock clock;

    Why(StockLevels stock, Clock clock) {
        this.stock = stock;
        this.clock = clock;
    }

    List<Reason> of(OrderDetail order) {
        return Stream.of(
                        letters(order),
                        cases(order),
                        holds(order),
                        owed(order),
                        payment(order),
                        deliveries(order),
                        waiting(order))
                .flatMap(it -> it)
                .toList();
    }

    private static Stream<Reason> letters(OrderDetail order) {
        var behind = order.waiting().stream()
                .filter(it -> it.reason().equals("BEHIND"))
                .count();
        var after = behind == 0 ? "" : " %d later messages of this order wait behind it.".formatted(behind);
        return order.deadLetters().stream()
                .filter(OrderDetail.LetterView::isOpen)
                .map(it -> Reason.of(
                        "fail",
                        "exclamation-octagon",
                        "A message from %s failed: %s.%s".formatted(it.endpoint(), sentence(it.cause()), after),
                        new Way(
                                "Look at dead letter %d, edit and replay it".formatted(it.id()),
                                "/dead-letters/" + it.id())));
    }

    private static Stream<Reason> cases(OrderDetail order) {
        return order.cases().stream()
                .filter(it -> it.closedAt() == null)
                .map(it -> Reason.of(
                        "fail",
                        "exclamation-triangle",
                        "What happened does not fit where it stands (%s): %s."
                                .formatted(it.event(), sentence(it.what())),
                        Way.said("A person decides; the order itself was left as it is")));
    }

    private Stream<Reason> holds(OrderDetail order) {
        var mayRelease = order.actions().stream().anyMatch(it -> it.action().equals("release"));
        return order.holds().stream()
                .map(it -> Reason.of(
                        "wait",
                        "shield-lock",
                        "On hold (%s) for %s: %s.".formatted(it.kind(), since(it.openedAt()), sentence(it.reason())),
                        mayRelease
                                ? new Way("Release the hold when that is settled", "#act-release")
                                : Way.said("Releasing it needs permission CONFIRM")));
    }

    private static Stream<Reason> owed(OrderDetail order) {
        var phase = OrderPhase.valueOf(order.head().phase());
        var isDue = phase == OrderPhase.CANCELLED_REFUND_DUE || phase == OrderPhase.RETURNED_REFUND_DUE;
        if (!isDue) return Stream.empty();
        var due = order.payments().captured().subtract(order.payments().refunded());
        return Stream.of(Reason.of(
                "owe",
                "cash-coin",
                "The customer's money has to go back: %s %s."
                        .formatted(due, order.head().currency()),
                Way.said("Refund it in the shop or at the gateway; the report of it closes the order")));
    }

    private static Stream<Reason> payment(OrderDetail order) {
        if (OrderPhase.valueOf(order.head().phase()) != OrderPhase.AWAIT_PAYMENT) return Stream.empty();
        var covered = order.payments().captured().max(order.payments().authorised());
        return Stream.of(Reason.of(
                "wait",
                "credit-card",
                "No payment that covers the total has been reported: %s of %s %s."
                        .formatted(covered, order.head().total(), order.head().currency()),
                Way.said("The next report of the shop or the gateway moves it")));
    }

    private Stream<Reason> deliveries(OrderDetail order) {
        return order.deliveries().stream()
                .filter(it -> !DeliveryPhase.valueOf(it.phase()).isTerminal())
                .flatMap(it -> delivery(order, it));
    }

    private Stream<Reason> delivery(OrderDetail order, OrderDetail.DeliveryView it) {
        var at = it.facility() == null ? "the facility" : it.facility();
        return switch (DeliveryPhase.valueOf(it.phase())) {
            case WAIT_STOCK ->
                Stream.of(Reason.of(
                        "wait",
                        "hourglass-split",
                        "Delivery %s waits for stock: %s.".formatted(it.number(), shortOf(order, it)),
                        Way.said("It is looked at again as soon as stock arrives")));
            case WAIT_ALLOC ->
                order.holds().isEmpty() && OrderPhase.valueOf(order.head().phase()) == OrderPhase.OPEN
                        ? Stream.of(Reason.of(
                                "wait",
                                "signpost-split",
                                "Delivery %s is reserved at %s and not yet released.".formatted(it.number(), at)))
                        : Stream.empty();
            case PICKPACK, READY, ALLOCATED ->
                Stream.of(Reason.of(
                        "move",
                        "box-seam",
                        "%s has had the request for delivery %s for %s."
                                .formatted(at, it.number(), since(it.stateSince()))));
            case IN_TRANSIT ->
                Stream.of(Reason.of(
                        "move",
                        "truck",
                        "Delivery %s has been with the carrier for %s%s."
                                .formatted(it.number(), since(it.stateSince()), parcels(it))));
            case NEW, WAIT_DATE, PARKED, READY_PAY_DUE, IN_TRANSIT_PAY_DUE, DELIVERED, VOID, RETURNED -> Stream.empty();
        };
    }

    private String shortOf(OrderDetail order, OrderDetail.DeliveryView delivery) {
        return delivery.lines().stream()
                .map(it -> "%s: %d needed, %s"
                        .formatted(
                                it.sku(), it.quantity(), stock.of(order.head().shop(), it.sku())))
                .collect(Collectors.joining("; "));
    }

    private static String parcels(OrderDetail.DeliveryView delivery) {
        if (delivery.parcels().isEmpty()) return "";
        return delivery.parcels().stream()
                .map(it -> it.carrier() + " " + it.number())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static Stream<Reason> waiting(OrderDetail order) {
        return order.waiting().stream()
                .filter(it -> !it.reason().equals("BEHIND") && !it.reason().equals("PROMPT"))
                .map(it -> Reason.of(
                        "wait",
                        "inbox",
                        "A message from %s is put aside (%s): %s."
                                .formatted(
                                        it.endpoint(), it.reason().toLowerCase(java.util.Locale.ROOT), it.detail())));
    }

    private String since(OffsetDateTime time) {
        var age = Duration.between(time.toInstant(), clock.instant());
        if (age.toMinutes() < 1) return Math.max(0, age.toSeconds()) + " s";
        return age.toHours() < 1 ? age.toMinutes() + " min" : "%d h %02d".formatted(age.toHours(), age.toMinutesPart());
    }

    private static String sentence(String text) {
        return text.strip().replaceAll("\\.$", "");
    }
}
