package org.orderyard.flow.yescart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.orderyard.flow.BuiltIn;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;

/** What the delivery table does. */
final class CartEffects {
    private static final Set<String> NONE = Set.of();

    private CartEffects() {}

    static List<Effect<Cart>> all() {
        return Stream.concat(BuiltIn.<Cart>effects().stream(), own()).toList();
    }

    private static Stream<Effect<Cart>> own() {
        return Stream.of(
                new Do("reserve", Set.of("reservation"), NONE, CartEffects::reserve),
                new Do("release-reservation", NONE, Set.of("reservation"), (s, _) -> release(s)),
                new Do("allocate", Set.of("stock"), Set.of("reservation"), (s, _) -> allocate(s)),
                new Do("deallocate", NONE, Set.of("stock"), (s, _) -> deallocate(s)),
                new Do("consume", NONE, Set.of("stock"), (s, _) -> change(s, it -> it.holding(Cart.Stock.CONSUMED))),
                new Do("deliver", NONE, NONE, (s, _) -> change(s, Cart.Shipment::allAnswered)),
                new Do("apply-delivery-update", NONE, NONE, (s, _) -> update(s)),
                new Do("capture", NONE, NONE, (s, _) -> Change.writing(s, new Wanted.Capture(scope(s)))),
                new Do("capture-offline", NONE, NONE, (s, _) -> captureOffline(s)),
                new Do("record-payment", NONE, NONE, (s, _) -> record(s)),
                new Do(
                        "record-manual-capture",
                        NONE,
                        NONE,
                        (s, _) -> change(s, Cart.Shipment::asPaid, new Wanted.Transaction("MANUAL", "OK"))),
                new Do("refund", NONE, NONE, (s, _) -> Change.nothing(s)),
                new Do("mail", NONE, NONE, (s, it) -> Change.writing(s, new Wanted.Mail(it.asText()))),
                new Do("mail-once", NONE, NONE, CartEffects::mailOnce),
                new Do("milestone", NONE, NONE, (s, it) -> Change.writing(s, new Wanted.Milestone(it.asText()))));
    }

    /** Back-orders may be reserved beyond what is there; that is what they are for. */
    private static Change<Cart> reserve(Situation<Cart> s, JsonNode argument) {
        var postponed = List.of("D2", "D5").contains(delivery(s).group())
                && argument.path("pre-orders").asText().equals("later");
        if (postponed || delivery(s).group().equals("D4") || delivery(s).stock() == Cart.Stock.RESERVED)
            return Change.nothing(s);
        var enough =
                delivery(s).group().equals("D3") || s.facts().get(Shelf.KEY).free() >= Cart.PIECES;
        return enough ? stock(s, Cart.Stock.RESERVED, 0, Cart.PIECES) : change(s, it -> it.holding(Cart.Stock.SHORT));
    }

    private static Change<Cart> release(Situation<Cart> s) {
        var reserved = delivery(s).stock() == Cart.Stock.RESERVED;
        return stock(s, Cart.Stock.NOTHING, 0, reserved ? -Cart.PIECES : 0);
    }

    /** As the hub's own: only what is reserved has a facility to be taken from. */
    private static Change<Cart> allocate(Situation<Cart> s) {
        if (delivery(s).stock() != Cart.Stock.RESERVED)
            throw new IllegalStateException("Nothing is reserved for delivery " + s.delivery());
        return stock(s, Cart.Stock.ALLOCATED, -Cart.PIECES, -Cart.PIECES);
    }

    /** Of a delivery that a partner shipped from stock of its own there is nothing to credit. */
    private static Change<Cart> deallocate(Situation<Cart> s) {
        var allocated = delivery(s).stock() == Cart.Stock.ALLOCATED;
        return stock(s, Cart.Stock.NOTHING, allocated ? Cart.PIECES : 0, 0);
    }

    private static Change<Cart> update(Situation<Cart> s) {
        var all = s.event().arguments() instanceof Said.Updated it && it.allAnswered();
        return all ? change(s, Cart.Shipment::allAnswered) : Change.nothing(s);
    }

    private static String scope(Situation<Cart> s) {
        return s.subject().gateway().contains("per-shipment") ? s.delivery() : "whole order";
    }

    private static Change<Cart> captureOffline(Situation<Cart> s) {
        var failed = s.event().arguments() instanceof Said.Money it && !it.atTheDoor();
        if (failed) return Change.writing(s, new Wanted.Transaction("CAPTURE", "FAILED"));
        return change(s, Cart.Shipment::asPaid, new Wanted.Transaction("CAPTURE", "OK"));
    }

    private static Change<Cart> record(Situation<Cart> s) {
        var result = ((Said.Paid) s.event().arguments()).result();
        var whole = result.equals("OK") && scope(s).equals("whole order");
        return Change.of(s, whole ? s.subject().asCaptured() : s.subject(), new Wanted.Transaction("CAPTURE", result));
    }

    private static Change<Cart> mailOnce(Situation<Cart> s, JsonNode template) {
        return delivery(s).told()
                ? Change.nothing(s)
                : change(s, Cart.Shipment::asTold, new Wanted.Mail(template.asText()));
    }

    private static Cart.Shipment delivery(Situation<Cart> s) {
        return s.subject().delivery(s.delivery());
    }

    private static Change<Cart> change(Situation<Cart> s, UnaryOperator<Cart.Shipment> change, Write... writes) {
        return Change.of(s, s.subject().change(s.delivery(), change), writes);
    }

    private static Change<Cart> stock(Situation<Cart> s, Cart.Stock stock, int toOnHand, int toReserved) {
        var shelf = s.facts().get(Shelf.KEY).move(toOnHand, toReserved);
        var cart = s.subject().change(s.delivery(), it -> it.holding(stock));
        return new Change<>(cart, s.facts().with(Shelf.KEY, shelf), List.of(), List.of());
    }

    private record Do(
            String name,
            Set<String> takes,
            Set<String> givesBack,
            BiFunction<Situation<Cart>, JsonNode, Change<Cart>> change)
            implements Effect<Cart> {
        @Override
        public Change<Cart> apply(Situation<Cart> situation, JsonNode argument) {
            return change.apply(situation, argument);
        }

        @Override
        public Set<FactKey<?>> needs(Cart subject, Event event) {
            return Set.of(Shelf.KEY);
        }
    }
}
