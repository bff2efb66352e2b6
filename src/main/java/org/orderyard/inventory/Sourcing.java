package org.orderyard.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;
import org.orderyard.shop.Facility;
import org.orderyard.shop.Place;

/**
 * Which facility ships a delivery, or what of it, by the shop's policy. A facility that has everything goes before all others.
 *
 * @param to where the delivery goes, if that is known
 */
record Sourcing(BrokeringRules rules, Optional<Place> to) {
    /**
     * What becomes of a delivery.
     *
     * @param facility that ships it; empty: the delivery waits
     * @param taken its lines with what the facility ships of them, which may be nothing
     * @param rest what is for others to ship
     */
    record Plan(Optional<String> facility, List<DeliveryLine> taken, List<DeliveryLine> rest) {}

    /** @param stock of all SKUs of the delivery, by SKU */
    Plan plan(Delivery delivery, Map<String, SkuStock> stock) {
        var asked = asked(delivery);
        return asked.stream()
                .map(it -> planAt(it, delivery, stock))
                .filter(it -> it.rest().isEmpty())
                .findFirst()
                .or(() -> maySplit(asked, delivery, stock)
                        ? firstWithSomething(asked, delivery, stock)
                        : Optional.empty())
                .orElseGet(() -> new Plan(Optional.empty(), delivery.lines(), List.of()));
    }

    private List<Facility> asked(Delivery delivery) {
        return rules.facilities().stream()
                .filter(it -> !delivery.excluded().contains(it.code()))
                .sorted(Comparator.comparingDouble(this::distance)
                        .thenComparingInt(Facility::priority)
                        .thenComparing(Facility::code))
                .toList();
    }

    /** The same for all where only the priority counts; what lies nowhere is far away. */
    private double distance(Facility facility) {
        return switch (rules.brokering().order()) {
            case PRIORITY -> 0;
            case NEAREST ->
                to.map(customer -> facility.place().map(customer::kilometresTo).orElse(Double.MAX_VALUE))
                        .orElse(0.0);
        };
    }

    private boolean maySplit(List<Facility> asked, Delivery delivery, Map<String, SkuStock> stock) {
        return switch (rules.brokering().policy()) {
            case ONE_FACILITY -> false;
            case SPLIT ->
                taken(
                                delivery,
                                sku -> asked.stream()
                                        .mapToInt(it -> free(stock, sku, it.code()))
                                        .sum())
                        .rest()
                        .isEmpty();
            case SHIP_AVAILABLE -> true;
        };
    }

    private static Optional<Plan> firstWithSomething(
            List<Facility> asked, Delivery delivery, Map<String, SkuStock> stock) {
        return asked.stream()
                .map(it -> planAt(it, delivery, stock))
                .filter(plan -> plan.taken().stream().anyMatch(it -> it.open() > 0))
                .findFirst();
    }

    private static Plan planAt(Facility facility, Delivery delivery, Map<String, SkuStock> stock) {
        var plan = taken(delivery, sku -> free(stock, sku, facility.code()));
        return new Plan(Optional.of(facility.code()), plan.taken(), plan.rest());
    }

    /** Line by line: a SKU may stand on several of them. */
    private static Plan taken(Delivery delivery, ToIntFunction<String> free) {
        var left = new HashMap<String, Integer>();
        var taken = new ArrayList<DeliveryLine>();
        var rest = new ArrayList<DeliveryLine>();
        for (var line : delivery.lines()) {
            var there = left.computeIfAbsent(line.sku(), sku -> free.applyAsInt(sku));
            var units = Math.min(line.open(), there);
            left.put(line.sku(), there - units);
            taken.add(line.withQuantity(line.shipped() + units));
            if (units < line.open()) rest.add(new DeliveryLine(line.line(), line.sku(), line.open() - units, 0));
        }
        return new Plan(Optional.empty(), taken, rest);
    }

    private static int free(Map<String, SkuStock> stock, String sku, String facility) {
        return Math.max(0, stock.getOrDefault(sku, SkuStock.NONE).free(facility));
    }
}
