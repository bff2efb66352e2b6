package org.orderyard.console.explain;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.DeliveryView;
import org.orderyard.console.page.Ages;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.State;

/** What facilities have been asked for and not answered yet. */
final class Facilities implements Clue {
    @Override
    public Stream<Reason> reasons(Circumstances it) {
        var reserved = it.deliveriesIn(DeliveryPhase.WAIT_ALLOC)
                .filter(_ -> it.order().holds().isEmpty())
                .map(delivery -> Reason.of(
                        Reason.Kind.FACILITY,
                        "Delivery %s is reserved at %s and not released yet."
                                .formatted(delivery.number(), at(delivery))));
        var asked = it.deliveriesIn(DeliveryPhase.ALLOCATED, DeliveryPhase.PICKPACK, DeliveryPhase.READY)
                .filter(delivery -> it.unsent().stream()
                        .noneMatch(request -> request.delivery().equals(delivery.number())))
                .map(delivery -> waits(delivery, it)
                        .map(wait -> stopping(delivery, wait, it))
                        .orElseGet(() -> working(delivery, it)));
        return Stream.concat(reserved, asked);
    }

    private static Optional<State.Waiting> waits(DeliveryView delivery, Circumstances it) {
        return it.flow().delivery().state(delivery.state()).waits();
    }

    private static Reason stopping(DeliveryView delivery, State.Waiting wait, Circumstances it) {
        var left = wait.after().minus(Duration.between(delivery.stateSince().toInstant(), it.now()));
        return Reason.of(
                Reason.Kind.CANCELLATION,
                "%s was asked %s ago to stop delivery %s and has not answered: %s, or %s."
                        .formatted(
                                at(delivery),
                                it.age(delivery.stateSince()),
                                delivery.number(),
                                wait.ok(),
                                wait.failed()),
                Way.said("Its answer moves it; without one, '%s' follows %s"
                        .formatted(wait.timeout(), left.isPositive() ? "in " + Ages.words(left) : "now")));
    }

    private static Reason working(DeliveryView delivery, Circumstances it) {
        return Reason.of(
                Reason.Kind.FACILITY,
                "%s has had the request for delivery %s for %s; its next report moves it."
                        .formatted(at(delivery), delivery.number(), it.age(delivery.stateSince())));
    }

    private static String at(DeliveryView delivery) {
        return Optional.ofNullable(delivery.facility()).orElse("The facility");
    }
}
