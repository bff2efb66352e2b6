package org.orderyard.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.order.Command;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.Emit;
import org.orderyard.order.OpenCase;
import org.orderyard.order.OpenHold;
import org.orderyard.order.Order;
import org.orderyard.order.Remaining;
import org.orderyard.order.WarehouseDocuments;
import org.orderyard.shop.Brokering;
import org.orderyard.shop.Facility;

/**
 * Takes a rejection in: the rejected units go back or are written off by its reason, the facility is asked no more for them, and what
 * was rejected in part becomes a delivery of its own, to be sourced elsewhere.
 */
class TakeBackRejected implements Effect<Order> {
    @Override
    public String name() {
        return "take-back-rejected";
    }

    @Override
    public Set<String> givesBack() {
        return Set.of("stock");
    }

    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        var keys = new HashSet<FactKey<?>>();
        keys.add(new BrokeringOf(order.key().shop()));
        order.lines().forEach(it -> keys.add(new StockOf(order.key().shop(), it.sku())));
        return keys;
    }

    @Override
    public Set<String> raises(JsonNode argument) {
        var raised = new java.util.LinkedHashSet<String>();
        argument.path("raise").forEach(it -> raised.add(it.asText()));
        return raised;
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.path("raise").isArray())
            throw new IllegalArgumentException("takes { raise: [events for the delivery that is split off] }");
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        if (!(situation.event().arguments() instanceof Command.Reject reject)) return Change.nothing(situation);
        var stock = new Stockkeeping(situation);
        var delivery = stock.delivery();
        var facility = delivery.facility().orElseThrow(() -> new NothingReserved(delivery.number()));
        var isAddress = reject.reason().equals("ADDRESS");
        var named = Rejected.of(delivery, isAddress ? List.of() : reject.lines());
        if (!named.beyond().isEmpty()) stock.also(beyond(situation, delivery, named));
        if (named.isNothing()) return stock.done(situation.subject());
        named.lines().forEach(line -> giveBack(line, facility, reject.reason(), stock));
        var order = situation.subject();
        var isWhole = rules(situation).brokering().rejection() == Brokering.Rejection.WHOLE;
        var rejected = isWhole ? Rejected.of(delivery, List.of()) : named;
        if (isWhole) openOf(named.rest()).forEach(line -> giveBack(line, facility, "WITH_THE_REST", stock));
        var said = Rejected.of(delivery, reject.lines());
        var isStopped = (isWhole || isAddress) && said.leavesOpen();
        if (isStopped) stock.also(stop(order, delivery, facility));
        if (isAddress)
            return stock.done(withdrawn(order, delivery, Set.of())
                    .holding(new OpenHold("address", reject.comment().orElse("The facility cannot ship to it"))));
        var excluded = excluded(delivery, facility, reject.reason());
        if (rejected.isAll()) return stock.done(withdrawn(order, delivery, excluded));
        var elsewhere = rejected.asDelivery(
                order.nextDeliveryNumber(), situation.flow().delivery().start(), delivery, excluded);
        var changed = order.change(
                        delivery.number(),
                        it -> isStopped ? left(it, rejected).stoppedAt(facility) : left(it, rejected))
                .and(elsewhere);
        var event = situation.event().at(elsewhere.number());
        return stock.done(changed, raises(argument).stream().map(event::raising).toList());
    }

    private static Delivery left(Delivery delivery, Rejected rejected) {
        return delivery.with(rejected.rest());
    }

    /** It has the request still, and would ship the rest of it. */
    private static Emit stop(Order order, Delivery delivery, String facility) {
        return new Emit(Facility.requestsOf(facility), WarehouseDocuments.cancellation(order, delivery));
    }

    private static BrokeringRules rules(Situation<Order> situation) {
        return situation.facts().get(new BrokeringOf(situation.subject().key().shop()));
    }

    private static List<DeliveryLine> openOf(List<DeliveryLine> lines) {
        return lines.stream().filter(it -> it.open() > 0).toList();
    }

    private static OpenCase beyond(Situation<Order> situation, Delivery delivery, Rejected rejected) {
        return new OpenCase(
                Optional.of(delivery.number()),
                situation.event().name(),
                "The warehouse rejects %s, which it was not asked for or has shipped: find out what the customer gets"
                        .formatted(Remaining.inWords(rejected.beyond())));
    }

    /** Where something is out of stock, its stock says so until some arrives: then the facility is asked again. */
    private static Set<String> excluded(Delivery delivery, String facility, String reason) {
        return reason.equals("OUT_OF_STOCK") ? delivery.excluded() : plus(delivery.excluded(), facility);
    }

    private static void giveBack(DeliveryLine line, String facility, String reason, Stockkeeping stock) {
        stock.book(line, facility, line.open(), Reservation.Status.RELEASED);
        switch (reason) {
            case "OUT_OF_STOCK" ->
                stock.move(line, facility, -Math.max(0, stock.free(line, facility)), 0, "REJECTED_OUT_OF_STOCK");
            case "DAMAGED" -> stock.move(line, facility, 0, 0, "REJECTED_DAMAGED");
            default -> stock.move(line, facility, line.open(), 0, "REJECTED_" + reason);
        }
    }

    private static Order withdrawn(Order order, Delivery delivery, Set<String> excluded) {
        return order.change(
                delivery.number(), it -> it.reservedAt(Optional.empty()).excluding(excluded));
    }

    private static Set<String> plus(Set<String> some, String another) {
        var all = new HashSet<>(some);
        all.add(another);
        return all;
    }
}
