package org.orderyard.flow.yescart;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.orderyard.flow.BuiltIn;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Guard;
import org.orderyard.flow.Situation;

/** What the delivery table asks. */
final class CartGuards {
    private CartGuards() {}

    static List<Guard<Cart>> all() {
        return Stream.concat(BuiltIn.<Cart>guards().stream(), own()).toList();
    }

    private static Stream<Guard<Cart>> own() {
        return Stream.of(
                new Ask("reserved", (s, _) -> delivery(s).stock() != Cart.Stock.SHORT),
                new Ask("group", (s, groups) -> contains(groups, delivery(s).group())),
                new Ask("electronic", (s, _) -> delivery(s).group().equals("D4")),
                new Ask("allocatable", (s, _) -> isAllocatable(s)),
                new Ask(
                        "all-lines-released",
                        (s, _) -> !s.facts().get(Shelf.KEY).released().isAfter(s.now())),
                new Ask("gateway", (s, features) -> has(s.subject().gateway(), features)),
                new Ask(
                        "payment-result",
                        (s, result) -> s.event().arguments() instanceof Said.Paid it
                                && it.result().equals(result.asText())),
                new Ask("nothing-to-capture", (s, _) -> s.subject().captured()),
                new Ask("captured", (s, _) -> delivery(s).paid()),
                new Ask(
                        "note-given",
                        (s, _) -> s.event().arguments() instanceof Said.Noted it
                                && !it.note().isBlank()),
                new Ask("lines-updated", (s, _) -> s.event().arguments() instanceof Said.Updated it && it.lines() > 0),
                new Ask("all-lines-answered", (s, _) -> delivery(s).answered()),
                new Ask("refund-due", (s, _) -> s.subject().refundDue()));
    }

    private static boolean isAllocatable(Situation<Cart> s) {
        var own = delivery(s).stock() == Cart.Stock.RESERVED ? Cart.PIECES : 0;
        return s.facts().get(Shelf.KEY).free() + own >= Cart.PIECES;
    }

    private static Cart.Shipment delivery(Situation<Cart> s) {
        return s.subject().delivery(s.delivery());
    }

    private static boolean contains(JsonNode list, String word) {
        for (var it : list) if (it.asText().equals(word)) return true;
        return false;
    }

    private static boolean has(Set<String> features, JsonNode wanted) {
        for (var it : wanted) if (!features.contains(it.asText())) return false;
        return true;
    }

    private record Ask(String name, BiPredicate<Situation<Cart>, JsonNode> test) implements Guard<Cart> {
        @Override
        public boolean holds(Situation<Cart> situation, JsonNode argument) {
            return test.test(situation, argument);
        }

        @Override
        public Set<FactKey<?>> needs(Cart subject, Event event) {
            return Set.of(Shelf.KEY);
        }
    }
}
