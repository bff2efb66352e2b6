package org.orderyard.order;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Units that a partner reports, spent line by line: a SKU may stand on several lines. */
public final class Remaining {
    private final Map<Command.LineQuantity, Integer> units = new LinkedHashMap<>();

    public Remaining(List<Command.LineQuantity> reported) {
        reported.forEach(it -> units.merge(it, it.quantity(), Integer::sum));
    }

    /** What stands on no line, or beyond what is open of it. */
    public List<Command.LineQuantity> rest() {
        return units.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it ->
                        new Command.LineQuantity(it.getKey().line(), it.getKey().sku(), it.getValue()))
                .toList();
    }

    /** As a sentence has it. */
    public static String inWords(List<Command.LineQuantity> some) {
        return some.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** At most what is open of the line. */
    public int take(DeliveryLine line) {
        return take(line, line.open());
    }

    public int take(DeliveryLine line, int most) {
        var taken = 0;
        for (var entry : units.entrySet()) {
            if (!entry.getKey().isOf(line.line(), line.sku())) continue;
            var some = Math.min(entry.getValue(), most - taken);
            entry.setValue(entry.getValue() - some);
            taken += some;
        }
        return taken;
    }
}
