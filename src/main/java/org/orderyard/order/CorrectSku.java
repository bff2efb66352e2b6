package org.orderyard.order;

import static org.orderyard.flow.DeliveryPhase.NEW;
import static org.orderyard.flow.DeliveryPhase.PARKED;
import static org.orderyard.flow.DeliveryPhase.WAIT_ALLOC;
import static org.orderyard.flow.DeliveryPhase.WAIT_DATE;
import static org.orderyard.flow.DeliveryPhase.WAIT_STOCK;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.orderyard.flow.Change;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Situation;

/** Gives a line another SKU, and raises events for the deliveries that carry the wrong one: they are planned anew. */
class CorrectSku implements Effect<Order> {
    private static final Set<DeliveryPhase> NOT_REQUESTED = EnumSet.of(NEW, WAIT_DATE, WAIT_STOCK, WAIT_ALLOC, PARKED);

    static boolean isOfWantedLine(Situation<Order> situation) {
        return situation.event().arguments() instanceof Command.CorrectSku it
                && situation.subject().lines().stream()
                        .anyMatch(line -> line.number() == it.line() && line.quantity() > 0);
    }

    /** Whether any piece of the line was asked of a warehouse, or has left. */
    static boolean isTooLate(Situation<Order> situation) {
        return situation.event().arguments() instanceof Command.CorrectSku it
                && carrying(situation.subject(), it.line()).anyMatch(CorrectSku::isRequested);
    }

    /** Nothing of the order would be planned anew for that. */
    static boolean isNothingNew(Order order, Command command) {
        return command instanceof Command.CorrectSku it
                && order.lines().stream()
                        .anyMatch(
                                line -> line.number() == it.line() && line.sku().equals(it.sku()));
    }

    @Override
    public String name() {
        return "correct-sku";
    }

    @Override
    public Set<String> raises(JsonNode argument) {
        var raised = new LinkedHashSet<String>();
        argument.path("raise").forEach(it -> raised.add(it.asText()));
        return raised;
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.path("raise").isArray())
            throw new IllegalArgumentException("takes { raise: [events for the deliveries that carry the line] }");
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        if (!(situation.event().arguments() instanceof Command.CorrectSku(_, var number, var sku)))
            return Change.nothing(situation);
        var order = situation.subject();
        var wrong = order.line(number);
        var lines = order.lines().stream()
                .map(it -> it.number() == number ? it.withSku(sku) : it)
                .toList();
        var raised = carrying(order, number)
                .filter(it -> NOT_REQUESTED.contains(it.phase()))
                .flatMap(it -> raises(argument).stream().map(situation.event().at(it.number())::raising))
                .toList();
        return new Change<>(
                order.revised(Corrections.sku(order.document(), wrong.id(), sku), lines),
                situation.facts(),
                java.util.List.of(new NoteDown("line %d: SKU %s → %s".formatted(number, wrong.sku(), sku))),
                raised);
    }

    private static Stream<Delivery> carrying(Order order, int line) {
        return order.deliveries().stream()
                .filter(it -> it.lines().stream().anyMatch(part -> part.line() == line && part.quantity() > 0));
    }

    private static boolean isRequested(Delivery delivery) {
        return delivery.phase() == DeliveryPhase.VOID
                ? delivery.hasShipped()
                : !NOT_REQUESTED.contains(delivery.phase());
    }
}
