package org.orderyard.console.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.orderyard.console.dossier.OrderDetail.DeliveryLineView;
import org.orderyard.console.dossier.OrderDetail.DeliveryView;
import org.orderyard.flow.DeliveryPhase;

/** Deliveries that wait for stock: what is missing, what there is of it where, and who looks again when. */
final class Shortages implements Clue {
    private static final String RESERVED = "reserved";

    @Override
    public Stream<Reason> reasons(Circumstances it) {
        return it.deliveriesIn(DeliveryPhase.WAIT_STOCK).map(delivery -> shortage(delivery, it));
    }

    private static Reason shortage(DeliveryView delivery, Circumstances it) {
        var levels = it.levels().stream()
                .filter(level -> level.delivery().equals(delivery.number()))
                .toList();
        var guard = it.asks(it.flow().delivery(), delivery.state(), RESERVED) ? RESERVED : null;
        var sentence = "Delivery %s has waited for stock for %s. %s"
                .formatted(delivery.number(), it.age(delivery.stateSince()), lines(delivery, levels));
        return new Reason(Reason.Kind.STOCK, sentence, guard, levels, ways(delivery, it));
    }

    private static String lines(DeliveryView delivery, List<StockLevel> levels) {
        var needed = new LinkedHashMap<String, Integer>();
        delivery.lines().forEach(line -> needed.merge(line.sku(), line.open(), Integer::sum));
        return needed.entrySet().stream()
                .map(it -> "SKU %s: %d needed, %s.".formatted(it.getKey(), it.getValue(), levels(it.getKey(), levels)))
                .collect(Collectors.joining(" "));
    }

    private static String levels(String sku, List<StockLevel> levels) {
        var sentences = levels.stream()
                .filter(it -> it.sku().equals(sku))
                .map(StockLevel::sentence)
                .toList();
        return sentences.isEmpty() ? "no facility knows it" : String.join("; ", sentences);
    }

    /** Lines of SKUs that no facility has ever heard of: they may be mistaken. */
    private static Stream<DeliveryLineView> unknown(DeliveryView delivery, Circumstances it) {
        return delivery.lines().stream()
                .filter(line ->
                        it.levels().stream().noneMatch(level -> level.sku().equals(line.sku())));
    }

    private static List<Way> ways(DeliveryView delivery, Circumstances it) {
        var ways = new ArrayList<Way>();
        unknown(delivery, it)
                .flatMap(line -> it.correction("CorrectSku", "?line=" + line.line(), " of " + line.sku()).stream())
                .forEach(ways::add);
        ways.add(Way.said("It goes on by itself when a facility reports enough stock"));
        it.flow().jobs().stream()
                .filter(job -> job.deliveries().contains(delivery.state()))
                .map(job -> Jobs.sentence(job, it))
                .map(Way::said)
                .forEach(ways::add);
        return ways;
    }
}
