package org.orderyard.console.orders;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.orderyard.console.page.Masking;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.flow.Machine;
import org.orderyard.order.Lifecycles;
import org.orderyard.order.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an order together as a person may see it. */
@Component
class OrderDesk {
    private final OrderReader reader;
    private final Lifecycles lifecycles;

    OrderDesk(OrderReader reader, Lifecycles lifecycles) {
        this.reader = reader;
        this.lifecycles = lifecycles;
    }

    /** One snapshot: what is shown belongs together. */
    @Transactional(readOnly = true, isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
    public OrderDetail show(long number, Person person) {
        var head = reader.head(number, person);
        var flow = flow(head);
        return new OrderDetail(
                head.masked(Masking.name(person, head.customerName()), Masking.name(person, head.customerEmail())),
                reader.lines(number),
                deliveries(number, flow, person),
                money(head, reader.payments(number)),
                reader.stock(number),
                reader.holds(number),
                reader.cases(number),
                reader.events(number),
                reader.messages(number),
                reader.letters(number),
                reader.waiting(number),
                actions(flow, flow.order(), head.state(), person));
    }

    Flow flow(OrderHead head) {
        return lifecycles.of(new Order.FlowVersion(head.flow(), head.flowVersion()));
    }

    private List<OrderDetail.DeliveryView> deliveries(long number, Flow flow, Person person) {
        var lines = grouped(reader.deliveryLines(number), OrderDetail.DeliveryLineView::delivery);
        var parcels = grouped(reader.parcels(number), OrderDetail.ParcelView::delivery);
        return reader.deliveries(number).stream()
                .map(it -> new OrderDetail.DeliveryView(
                        it.number(),
                        it.phase(),
                        it.state(),
                        it.stateSince(),
                        it.facility(),
                        it.attempt(),
                        lines.getOrDefault(it.number(), List.of()),
                        parcels.getOrDefault(it.number(), List.of()),
                        actions(flow, flow.delivery(), it.state(), person).stream()
                                .filter(action -> !isOfOrder(flow, action.action()))
                                .toList()))
                .toList();
    }

    /** What acts on the order as a whole is not offered again for each delivery. */
    private static boolean isOfOrder(Flow flow, String action) {
        var event = Objects.requireNonNull(flow.actions().get(action)).event();
        return flow.order().transitions().stream().anyMatch(it -> it.event().equals(event));
    }

    /** Only what the state allows and the person may. */
    private static List<OrderDetail.ActionView> actions(Flow flow, Machine machine, String state, Person person) {
        return flow.actions().entrySet().stream()
                .filter(it -> person.may(it.getValue().permission()))
                .filter(it -> machine.transitions().stream()
                        .anyMatch(move -> move.event().equals(it.getValue().event())
                                && move.from().contains(state)))
                .map(it -> new OrderDetail.ActionView(
                        it.getKey(), it.getValue().label(), it.getValue().permission()))
                .toList();
    }

    private static OrderDetail.Money money(OrderHead head, List<OrderDetail.TransactionView> all) {
        var captured = sum(all, Set.of("CAPTURE", "AUTH_CAPTURE"));
        var refunded = sum(all, Set.of("REFUND"));
        var authorised = sum(all, Set.of("AUTH")).subtract(sum(all, Set.of("VOID")));
        var outstanding = head.total().subtract(captured).max(BigDecimal.ZERO);
        return new OrderDetail.Money(authorised, captured, refunded, outstanding, all);
    }

    private static BigDecimal sum(List<OrderDetail.TransactionView> all, Set<String> operations) {
        return all.stream()
                .filter(it -> it.result().equals("OK") && operations.contains(it.operation()))
                .map(OrderDetail.TransactionView::amount)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static <T> java.util.Map<String, List<T>> grouped(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }
}
