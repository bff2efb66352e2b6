package org.orderyard.console.explain;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.dossier.OrderDetail.DeliveryView;
import org.orderyard.console.page.Ages;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Condition;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.Flow;
import org.orderyard.flow.Machine;
import org.orderyard.flow.OrderPhase;

/**
 * All that the reasons are derived from.
 *
 * @param levels stock of what waiting deliveries need
 * @param looks by job, when it looks next
 * @param unsent requests that are to leave and cannot
 */
record Circumstances(
        OrderDetail order,
        Flow flow,
        Person person,
        List<StockLevel> levels,
        Map<String, Look> looks,
        List<Unsent> unsent,
        Instant now) {

    /** When a job runs next, unless somebody paused it. */
    record Look(Instant next, boolean isPaused) {}

    OrderPhase phase() {
        return OrderPhase.valueOf(order.head().phase());
    }

    Stream<DeliveryView> deliveriesIn(DeliveryPhase... phases) {
        return order.deliveries().stream().filter(it -> List.of(phases).contains(DeliveryPhase.valueOf(it.phase())));
    }

    Optional<Way> action(String command) {
        return flow.eventFor(command)
                .flatMap(event -> order.actions().stream()
                        .filter(it -> Objects.requireNonNull(flow.actions().get(it.action()))
                                .event()
                                .equals(event))
                        .findFirst()
                        .map(Way::by));
    }

    /** The same for a command that has a page of its own. */
    Optional<Way> correction(String command, String query, String of) {
        return action(command)
                .map(it -> Way.at(
                        "/orders/%d/actions/%s%s".formatted(order.head().number(), it.action(), query),
                        it.words() + of,
                        Objects.requireNonNull(it.permission()),
                        it.allowed()));
    }

    /** Whether what leads out of the state asks this guard. */
    boolean asks(Machine machine, String state, String guard) {
        return machine.transitions().stream()
                .filter(it -> it.from().contains(state))
                .flatMap(it -> it.choices().stream())
                .flatMap(it -> it.when().guards())
                .map(Condition.Test::guard)
                .anyMatch(guard::equals);
    }

    String age(OffsetDateTime since) {
        return Ages.words(Duration.between(since.toInstant(), now));
    }
}
