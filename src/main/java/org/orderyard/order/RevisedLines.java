package org.orderyard.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of an order after its shop changed it: a known line keeps its number, one that is gone keeps it with quantity 0.
 *
 * @param isChange whether any quantity or SKU differs
 */
record RevisedLines(List<OrderLine> lines, boolean isChange) {
    static RevisedLines of(List<OrderLine> known, List<OrderLine> wanted) {
        var lines = new ArrayList<OrderLine>();
        for (var line : known)
            lines.add(
                    find(wanted, line).map(it -> renumbered(it, line.number())).orElseGet(() -> line.withQuantity(0)));
        for (var line : wanted) if (find(known, line).isEmpty()) lines.add(renumbered(line, lines.size() + 1));
        return new RevisedLines(List.copyOf(lines), !summary(lines).equals(summary(known)));
    }

    private static Optional<OrderLine> find(List<OrderLine> lines, OrderLine same) {
        return lines.stream()
                .filter(it -> it.id().equals(same.id()) && it.sku().equals(same.sku()))
                .findFirst();
    }

    private static OrderLine renumbered(OrderLine line, int number) {
        return new OrderLine(number, line.id(), line.sku(), line.name(), line.kind(), line.quantity());
    }

    private static List<String> summary(List<OrderLine> lines) {
        return lines.stream()
                .map(it -> it.number() + it.sku() + "×" + it.quantity())
                .toList();
    }
}
