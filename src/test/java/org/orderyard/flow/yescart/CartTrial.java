package org.orderyard.flow.yescart;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.orderyard.flow.Decision;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.Engine;
import org.orderyard.flow.Event;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Flow;
import org.orderyard.flow.FlowFile;
import org.orderyard.flow.Vocabulary;
import org.orderyard.flow.Write;

/** One order under the real engine: given as a row of the table gives it, then told one event. */
final class CartTrial {
    static final Flow FLOW = FlowFile.read(Path.of("src/test/resources/flows/yes-cart.yaml"));
    static final Vocabulary<Cart> WORDS = new Vocabulary<>(CartGuards.all(), CartEffects.all());
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final String FIRST = "100-0";

    private final List<Write> written = new ArrayList<>();
    private Flow flow = FLOW;
    private Cart cart;
    private Shelf shelf = new Shelf(10, 0, NOW.minus(Duration.ofDays(1)));
    private Decision<Cart> decision = new Decision.Ignored<>("nothing has happened");

    private CartTrial(Cart cart) {
        this.cart = cart;
    }

    /** An order in progress, its one delivery of group D1 in this state with the stock that it has by then. */
    static CartTrial deliveryIn(String state) {
        var first = new Cart.Shipment(FIRST, state, phase(state), "D1", stockIn(state), false, false, false);
        return new CartTrial(new Cart("os.in.progress", List.of(first), Set.of(), false, false)).withReservations();
    }

    CartTrial ofGroup(String group) {
        cart = cart.change(
                FIRST,
                it -> new Cart.Shipment(
                        it.number(), it.state(), it.phase(), group, it.stock(), it.answered(), it.paid(), it.told()));
        return this;
    }

    CartTrial unreserved() {
        cart = cart.change(FIRST, it -> it.holding(Cart.Stock.NOTHING));
        shelf = new Shelf(shelf.onHand(), 0, shelf.released());
        return this;
    }

    CartTrial orderIn(String state) {
        cart = new Cart(state, cart.deliveries(), cart.gateway(), cart.captured(), cart.refundDue());
        return this;
    }

    CartTrial gateway(String... features) {
        cart = new Cart(cart.state(), cart.deliveries(), Set.of(features), cart.captured(), cart.refundDue());
        return this;
    }

    CartTrial captured() {
        cart = cart.asCaptured();
        return this;
    }

    CartTrial refundDue() {
        cart = new Cart(cart.state(), cart.deliveries(), cart.gateway(), cart.captured(), true);
        return this;
    }

    CartTrial beside(String state) {
        var deliveries = new ArrayList<>(cart.deliveries());
        deliveries.add(new Cart.Shipment(
                "100-" + deliveries.size(), state, phase(state), "D1", Cart.Stock.NOTHING, false, false, false));
        cart = new Cart(cart.state(), deliveries, cart.gateway(), cart.captured(), cart.refundDue());
        return this;
    }

    CartTrial onHand(int pieces) {
        shelf = new Shelf(pieces, shelf.reserved(), shelf.released());
        return this;
    }

    CartTrial releasedIn(Duration time) {
        shelf = new Shelf(shelf.onHand(), shelf.reserved(), NOW.plus(time));
        return this;
    }

    CartTrial under(Flow another) {
        flow = another;
        return this;
    }

    CartTrial told(String event) {
        return decided(Event.of(event).at(FIRST));
    }

    CartTrial told(String event, Said arguments) {
        return decided(Event.of(event, arguments).at(FIRST));
    }

    CartTrial orderTold(String event) {
        return decided(Event.of(event));
    }

    CartTrial orderTold(String event, Said arguments) {
        return decided(Event.of(event, arguments));
    }

    private CartTrial decided(Event event) {
        var facts = Facts.of(new HashMap<>(Map.of(Shelf.KEY, shelf)));
        decision = new Engine<>(WORDS).decide(flow, cart, event, facts, NOW);
        if (decision instanceof Decision.Applied<Cart> it) {
            cart = it.subject();
            shelf = it.facts().get(Shelf.KEY);
            written.addAll(it.writes());
        }
        return this;
    }

    Decision<Cart> decision() {
        return decision;
    }

    Cart cart() {
        return cart;
    }

    Cart.Shipment delivery() {
        return cart.delivery(FIRST);
    }

    Shelf shelf() {
        return shelf;
    }

    List<Write> written() {
        return written;
    }

    private CartTrial withReservations() {
        if (delivery().stock() == Cart.Stock.RESERVED) shelf = shelf.move(0, Cart.PIECES);
        if (delivery().stock() == Cart.Stock.ALLOCATED) shelf = shelf.move(-Cart.PIECES, 0);
        return this;
    }

    private static DeliveryPhase phase(String state) {
        return (DeliveryPhase) FLOW.delivery().state(state).phase();
    }

    private static Cart.Stock stockIn(String state) {
        return switch (phase(state)) {
            case NEW -> state.equals("ds.fullfillment") ? Cart.Stock.NOTHING : Cart.Stock.RESERVED;
            case WAIT_ALLOC, WAIT_DATE, WAIT_STOCK -> Cart.Stock.RESERVED;
            case DELIVERED -> Cart.Stock.CONSUMED;
            case VOID, RETURNED -> Cart.Stock.NOTHING;
            default -> Cart.Stock.ALLOCATED;
        };
    }
}
