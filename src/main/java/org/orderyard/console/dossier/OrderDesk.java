package org.orderyard.console.dossier;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.order.Lifecycles;
import org.orderyard.order.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an order together as a person may see it. */
@Component
public class OrderDesk {
    private final OrderReader reader;
    private final GoodsReader goods;
    private final TrailReader trail;
    private final Lifecycles lifecycles;

    OrderDesk(OrderReader reader, GoodsReader goods, TrailReader trail, Lifecycles lifecycles) {
        this.reader = reader;
        this.goods = goods;
        this.trail = trail;
        this.lifecycles = lifecycles;
    }

    /** One snapshot: what is shown belongs together. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OrderDetail show(long number, Person person) {
        var head = reader.head(number, person);
        var actions = new Actions(flow(head), person);
        var holds = reader.holds(number);
        var exports =
                trail.exports(number).stream().map(it -> it.seenBy(person)).toList();
        var blocks = trail.exportBlocks(number);
        var deliveries = deliveries(number, actions, exports, blocks);
        return new OrderDetail(
                head.masked(Masking.name(person, head.customerName()), Masking.name(person, head.customerEmail())),
                goods.lines(number),
                deliveries,
                money(head, reader.payments(number)),
                goods.stock(number),
                holds,
                reader.cases(number),
                trail.events(number),
                trail.tracking(number),
                trail.messages(number),
                trail.letters(number).stream().map(it -> it.seenBy(person)).toList(),
                trail.waiting(number),
                exports,
                ExportStanding.of(
                        subject ->
                                deliveries.stream().noneMatch(it -> it.number().equals(subject)),
                        exports,
                        blocks),
                actions.ofOrder(head.state(), !holds.isEmpty()),
                reader.shippingAddress(number, person).orElse(null));
    }

    public Flow flow(OrderHead head) {
        return lifecycles.of(new Order.FlowVersion(head.flow(), head.flowVersion()));
    }

    /** State of a delivery; empty: the order has no such one. */
    public Optional<String> state(long number, String delivery) {
        return goods.deliveries(number).stream()
                .filter(it -> it.number().equals(delivery))
                .map(it -> "%s (%s)".formatted(it.state(), it.phase()))
                .findFirst();
    }

    private List<OrderDetail.DeliveryView> deliveries(
            long number, Actions actions, List<OrderDetail.ExportView> exports, List<ExportStanding.Block> blocks) {
        var lines = grouped(goods.deliveryLines(number), OrderDetail.DeliveryLineView::delivery);
        var parcels = grouped(goods.parcels(number), OrderDetail.ParcelView::delivery);
        return goods.deliveries(number).stream()
                .map(it -> new OrderDetail.DeliveryView(
                        it.number(),
                        it.phase(),
                        it.state(),
                        it.stateSince(),
                        it.facility(),
                        it.attempt(),
                        it.excluded().isEmpty()
                                ? List.of()
                                : List.of(it.excluded().split(",")),
                        lines.getOrDefault(it.number(), List.of()),
                        parcels.getOrDefault(it.number(), List.of()),
                        ExportStanding.of(it.number()::equals, exports, blocks),
                        actions.ofDelivery(it.state())))
                .toList();
    }

    private static OrderDetail.Money money(OrderHead head, List<OrderDetail.TransactionView> all) {
        var counted = all.stream()
                .filter(it -> it.currency().isEmpty() || it.currency().equals(head.currency()))
                .toList();
        var captured = sum(counted, Set.of("CAPTURE", "AUTH_CAPTURE"));
        var refunded = sum(counted, Set.of("REFUND"));
        var authorised = sum(counted, Set.of("AUTH")).subtract(sum(counted, Set.of("VOID")));
        var outstanding = head.total().subtract(captured).max(BigDecimal.ZERO);
        return new OrderDetail.Money(authorised, captured, refunded, outstanding, all);
    }

    private static BigDecimal sum(List<OrderDetail.TransactionView> all, Set<String> operations) {
        return all.stream()
                .filter(it -> it.result().equals("OK") && operations.contains(it.operation()))
                .map(OrderDetail.TransactionView::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }
}
