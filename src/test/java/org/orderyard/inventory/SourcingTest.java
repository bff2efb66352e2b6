package org.orderyard.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.flow.DeliveryPhase;
import org.orderyard.flow.State;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.shop.Brokering;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Place;

/** Facilities BERLIN (asked first), HAMBURG and ROME; an order of 3 A and 2 B unless told otherwise. */
class SourcingTest {
    private static final Place MILAN = new Place(45.46, 9.19);
    private static final List<Facility> FACILITIES = List.of(
            facility("ROME", 3, Optional.of(new Place(41.90, 12.50))),
            facility("HAMBURG", 2, Optional.of(new Place(53.54, 9.99))),
            facility("BERLIN", 1, Optional.empty()));

    @ParameterizedTest(name = "{0}, with {1}: {2}, left over {3}")
    @Tag("H022")
    @CsvSource(delimiter = '|', textBlock = """
        ONE_FACILITY   | BERLIN A3 B2, HAMBURG A9 B9           | BERLIN A3 B2  | -
        ONE_FACILITY   | BERLIN A9, HAMBURG A3 B2              | HAMBURG A3 B2 | -
        ONE_FACILITY   | BERLIN A3, HAMBURG B2                 | -             | -
        ONE_FACILITY   |                                       | -             | -
        SPLIT          | BERLIN A3, ROME A3 B2                 | ROME A3 B2    | -
        SPLIT          | BERLIN A3, HAMBURG B2                 | BERLIN A3     | B2
        SPLIT          | BERLIN A1, HAMBURG A2 B1, ROME B1     | BERLIN A1     | A2 B2
        SPLIT          | BERLIN A2, HAMBURG B2                 | -             | -
        SHIP_AVAILABLE | BERLIN A2, HAMBURG B2                 | BERLIN A2     | A1 B2
        SHIP_AVAILABLE | HAMBURG B1                            | HAMBURG B1    | A3 B1
        SHIP_AVAILABLE |                                       | -             | -
        """)
    void asksByThePolicyOfTheShop(Brokering.Policy policy, String stock, String taken, String rest) {
        var sourcing = new Sourcing(
                new BrokeringRules(
                        new Brokering(policy, Brokering.Order.PRIORITY, Brokering.Rejection.PARTIAL), FACILITIES),
                Optional.empty());

        var plan = sourcing.plan(delivery(Set.of()), stock(stock));

        assertThat(text(plan)).isEqualTo(taken);
        assertThat(text(plan.rest())).isEqualTo(rest.equals("-") ? "" : rest);
    }

    @ParameterizedTest(name = "{0} to {1}, with {2}: {3}")
    @Tag("H063")
    @CsvSource(delimiter = '|', textBlock = """
        NEAREST  | Milan   | BERLIN A3 B2, HAMBURG A3 B2, ROME A3 B2 | ROME A3 B2
        NEAREST  | Milan   | BERLIN A3 B2, HAMBURG A3 B2             | HAMBURG A3 B2
        NEAREST  | unknown | BERLIN A3 B2, HAMBURG A3 B2, ROME A3 B2 | BERLIN A3 B2
        NEAREST  | Milan   | BERLIN A3 B2, ROME A3                   | BERLIN A3 B2
        PRIORITY | Milan   | BERLIN A3 B2, ROME A3 B2                | BERLIN A3 B2
        """)
    void asksTheNearestWhereTheShopWantsAndCoordinatesAreKnown(
            Brokering.Order by, String to, String stock, String taken) {
        var customer = to.equals("Milan") ? Optional.of(MILAN) : Optional.<Place>empty();
        var sourcing = new Sourcing(
                new BrokeringRules(new Brokering(Brokering.Policy.SPLIT, by, Brokering.Rejection.PARTIAL), FACILITIES),
                customer);

        assertThat(text(sourcing.plan(delivery(Set.of()), stock(stock)))).isEqualTo(taken);
    }

    @Test
    void asksNobodyAgainWhoHasRejected() {
        var sourcing = new Sourcing(
                new BrokeringRules(
                        new Brokering(
                                Brokering.Policy.SHIP_AVAILABLE, Brokering.Order.PRIORITY, Brokering.Rejection.PARTIAL),
                        FACILITIES),
                Optional.empty());

        var plan = sourcing.plan(delivery(Set.of("BERLIN")), stock("BERLIN A9 B9, HAMBURG A1"));

        assertThat(text(plan)).isEqualTo("HAMBURG A1");
    }

    @Test
    void givesNoUnitTwiceWhereASkuStandsOnTwoLines() {
        var sourcing = new Sourcing(
                new BrokeringRules(
                        new Brokering(
                                Brokering.Policy.SHIP_AVAILABLE, Brokering.Order.PRIORITY, Brokering.Rejection.PARTIAL),
                        FACILITIES),
                Optional.empty());
        var twice = delivery(Set.of()).with(List.of(new DeliveryLine(1, "A", 3, 0), new DeliveryLine(2, "A", 3, 0)));

        var plan = sourcing.plan(twice, stock("BERLIN A4"));

        assertThat(plan.taken()).containsExactly(new DeliveryLine(1, "A", 3, 0), new DeliveryLine(2, "A", 1, 0));
        assertThat(plan.rest()).containsExactly(new DeliveryLine(2, "A", 2, 0));
    }

    private static Facility facility(String code, int priority, Optional<Place> place) {
        return new Facility(
                code,
                code,
                Facility.Type.WAREHOUSE,
                Set.of(),
                Map.of(),
                place,
                priority,
                Optional.empty(),
                Optional.empty());
    }

    private static Delivery delivery(Set<String> excluded) {
        var state = new State("new", DeliveryPhase.NEW, "", "new", Set.of(), Set.of(), Optional.empty());
        return Delivery.begun(
                        "100-0",
                        state,
                        Delivery.STANDARD,
                        List.of(new DeliveryLine(1, "A", 3, 0), new DeliveryLine(2, "B", 2, 0)))
                .excluding(excluded);
    }

    /** {@code BERLIN A3 B2, HAMBURG A1}, by SKU. */
    private static Map<String, SkuStock> stock(String text) {
        var all = new HashMap<>(Map.of("A", SkuStock.NONE, "B", SkuStock.NONE));
        if (text == null) return all;
        for (var at : text.split(", ")) {
            var words = at.split(" ");
            for (var i = 1; i < words.length; i++) {
                var units = Integer.parseInt(words[i].substring(1));
                all.compute(words[i].substring(0, 1), (_, it) -> it.change(words[0], level -> level.plus(units, 0)));
            }
        }
        return new TreeMap<>(all);
    }

    private static String text(Sourcing.Plan plan) {
        return plan.facility().map(it -> it + " " + text(plan.taken())).orElse("-");
    }

    private static String text(List<DeliveryLine> lines) {
        return lines.stream()
                .filter(it -> it.open() > 0)
                .map(it -> it.sku() + it.open())
                .collect(Collectors.joining(" "));
    }
}
