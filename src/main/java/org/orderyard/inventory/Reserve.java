package org.orderyard.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.order.NoteDown;
import org.orderyard.order.Order;
import org.orderyard.shop.Brokering;
import org.orderyard.shop.Place;

/**
 * Reserves stock for a delivery. Alone it is everything at one facility or nothing (Y091: a shortage leaves nothing reserved); with
 * {@code rest} the shop's policy holds, and what another facility has to ship, or has yet to come, becomes a delivery of its own.
 */
class Reserve implements Effect<Order> {
    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public Set<String> takes() {
        return Set.of("stock");
    }

    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        var keys = new HashSet<>(StockEffect.stockOf(order, event));
        keys.add(new BrokeringOf(order.key().shop()));
        return keys;
    }

    @Override
    public Set<String> raises(JsonNode argument) {
        var raised = new LinkedHashSet<String>();
        argument.path("rest").forEach(it -> raised.add(it.asText()));
        return raised;
    }

    @Override
    public void check(JsonNode argument) {
        if (!argument.isMissingNode() && !argument.path("rest").isArray())
            throw new IllegalArgumentException(
                    "takes nothing, or { rest: [events for the delivery that is split off] } to go by the shop's"
                            + " policy");
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var stock = new Stockkeeping(situation);
        var delivery = stock.delivery();
        if (InventoryWords.isReserved(delivery) || delivery.openLines().isEmpty()) return Change.nothing(situation);
        var order = situation.subject();
        var plan = sourcing(situation, argument.has("rest")).plan(delivery, stockOf(delivery, stock));
        plan.facility()
                .ifPresent(at -> plan.taken().stream()
                        .filter(it -> it.open() > 0)
                        .forEach(line -> {
                            stock.move(line, at, 0, line.open(), "RESERVE");
                            stock.book(line, at, line.open(), Reservation.Status.RESERVED);
                        }));
        var reserved = order.change(
                delivery.number(), it -> it.reservedAt(plan.facility()).with(plan.taken()));
        return plan.rest().isEmpty() ? stock.done(reserved) : split(situation, stock, reserved, plan, argument);
    }

    private Change<Order> split(
            Situation<Order> situation, Stockkeeping stock, Order order, Sourcing.Plan plan, JsonNode argument) {
        var delivery = stock.delivery();
        var rest = Delivery.begun(
                        order.nextDeliveryNumber(), situation.flow().delivery().start(), delivery.group(), plan.rest())
                .excluding(delivery.excluded());
        stock.also(new NoteDown("%s ships a part of %s; %s has the rest"
                .formatted(plan.facility().orElse(""), delivery.number(), rest.number())));
        var event = situation.event().at(rest.number());
        return stock.done(
                order.and(rest), raises(argument).stream().map(event::raising).toList());
    }

    /** @param hasRest whether the flow goes by the shop's policy */
    private static Sourcing sourcing(Situation<Order> situation, boolean hasRest) {
        var order = situation.subject();
        var rules = situation.facts().get(new BrokeringOf(order.key().shop()));
        return new Sourcing(hasRest ? rules : rules.with(Brokering.DEFAULT), destination(order));
    }

    private static Map<String, SkuStock> stockOf(Delivery delivery, Stockkeeping stock) {
        var all = new HashMap<String, SkuStock>();
        for (DeliveryLine line : delivery.lines())
            all.put(line.sku(), stock.facts().get(stock.stockOf(line)));
        return all;
    }

    private static Optional<Place> destination(Order order) {
        var address = order.document().shippingAddress();
        return address.path("latitude").isNumber() && address.path("longitude").isNumber()
                ? Optional.of(new Place(
                        address.path("latitude").asDouble(),
                        address.path("longitude").asDouble()))
                : Optional.empty();
    }
}
