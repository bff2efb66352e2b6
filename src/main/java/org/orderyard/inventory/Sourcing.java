package org.orderyard.inventory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.orderyard.flow.Facts;
import org.orderyard.order.Delivery;
import org.orderyard.order.DeliveryLine;

/** The simplest brokering: one facility that has everything, the preferred one first; else wait. */
final class Sourcing {
    private Sourcing() {}

    static Optional<String> facilityFor(String shop, Delivery delivery, Facts facts) {
        var stocks = delivery.lines().stream()
                .map(it -> facts.get(new StockOf(shop, it.sku())))
                .toList();
        if (stocks.isEmpty()) return Optional.empty();
        return stocks.getFirst().levels().entrySet().stream()
                .filter(it -> !delivery.excluded().contains(it.getKey()))
                .filter(it -> hasEverything(it.getKey(), delivery.lines(), stocks))
                .min(Comparator.comparingInt(it -> it.getValue().rank()))
                .map(java.util.Map.Entry::getKey);
    }

    private static boolean hasEverything(String facility, List<DeliveryLine> lines, List<SkuStock> stocks) {
        for (int i = 0; i < lines.size(); i++) {
            var sku = lines.get(i).sku();
            var needed = lines.stream()
                    .filter(it -> it.sku().equals(sku))
                    .mapToInt(DeliveryLine::open)
                    .sum();
            if (stocks.get(i).free(facility) < needed) return false;
        }
        return true;
    }
}
