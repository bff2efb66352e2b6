package org.orderyard.console.dossier;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How exports of an order, or of one of its deliveries, stand.
 *
 * @param eligibleFor what it has reached, and some exporter has not exported yet
 * @param blocked by whom and why nothing of it is exported; null: it may be
 * @param lastAt when something was exported or tried last
 * @param lastError null: that went well
 * @param lastState in which it was when it was exported last
 */
public record ExportStanding(
        List<String> eligibleFor,
        @Nullable Block blocked,
        @Nullable OffsetDateTime lastAt,
        @Nullable String lastError,
        @Nullable String lastState) {
    private static final Set<String> TRIED = Set.of("EXPORTED", "FAILED");

    /** @param subject a delivery; empty: the order */
    public record Block(String subject, String reason, String by, OffsetDateTime at) {}

    static ExportStanding of(Predicate<String> subject, List<OrderDetail.ExportView> exports, List<Block> blocks) {
        var own = exports.stream().filter(it -> subject.test(it.subject())).toList();
        var last = own.stream()
                .filter(it -> TRIED.contains(it.status()))
                .max(Comparator.comparing(OrderDetail.ExportView::at));
        return new ExportStanding(
                own.stream()
                        .filter(it -> !it.status().equals("EXPORTED"))
                        .map(OrderDetail.ExportView::eligibility)
                        .distinct()
                        .toList(),
                blocks.stream()
                        .filter(it -> subject.test(it.subject()))
                        .findFirst()
                        .orElse(null),
                last.map(OrderDetail.ExportView::at).orElse(null),
                last.map(OrderDetail.ExportView::error).orElse(null),
                own.stream()
                        .filter(it -> it.state() != null)
                        .max(Comparator.comparing(OrderDetail.ExportView::at))
                        .map(OrderDetail.ExportView::state)
                        .orElse(null));
    }
}
