package org.orderyard.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;
import org.orderyard.order.Command;
import org.orderyard.order.OpenCase;
import org.orderyard.order.Order;

/** Appends to the ledger what the message reports of payments: one result, or all that the order's document tells. */
class RecordPayments implements Effect<Order> {
    private final String name;

    RecordPayments(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        return Set.of(new PaymentsOf(order.id()));
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var key = new PaymentsOf(situation.subject().id());
        var known = situation.facts().get(key);
        var reported =
                reported(situation.event()).stream().map(PaymentTransaction::of).toList();
        var news = known.unknown(reported);
        var writes = new ArrayList<Write>(news.stream().map(PaymentRow::new).toList());
        var currency = situation.subject().document().currency();
        tooMuch(situation, known.in(currency), news).ifPresent(writes::add);
        foreign(situation, news).ifPresent(writes::add);
        return new Change<>(situation.subject(), situation.facts().with(key, known.and(reported)), writes, List.of());
    }

    /**
     * What a gateway says was captured is recorded, whatever the total says; but a person has to see to the difference, also where
     * it is the shop that lowered the total.
     */
    private static Optional<OpenCase> tooMuch(
            Situation<Order> situation, Payments known, List<PaymentTransaction> news) {
        var document = situation.subject().document();
        var kept = known.and(news).in(document.currency()).kept();
        var isNew = kept.compareTo(known.kept()) > 0 || situation.event().arguments() instanceof Command.UpdateOrder;
        return isNew && kept.compareTo(document.total()) > 0
                ? Optional.of(new OpenCase(
                        Optional.empty(),
                        situation.event().name(),
                        "%s %s are captured of a total of %s: refund the difference, or have the shop raise the total"
                                .formatted(amount(kept), document.currency(), amount(document.total()))))
                : Optional.empty();
    }

    private static Optional<OpenCase> foreign(Situation<Order> situation, List<PaymentTransaction> news) {
        var currency = situation.subject().document().currency();
        return news.stream()
                .filter(it -> !it.currency().isEmpty() && !it.currency().equals(currency))
                .findFirst()
                .map(it -> new OpenCase(
                        Optional.empty(),
                        situation.event().name(),
                        "%s of %s %s is reported for an order in %s and does not count: find out what was paid, and have it reported in %s"
                                .formatted(it.operation(), amount(it.amount()), it.currency(), currency, currency)));
    }

    private static String amount(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.stripTrailingZeros().scale())).toPlainString();
    }

    private static List<Command.Payment> reported(Event event) {
        return switch (event.arguments()) {
            case Command.PlaceOrder(var document) -> document.payments();
            case Command.UpdateOrder(var document) -> document.payments();
            case Command.PaymentResult(_, var payment) -> List.of(payment);
            case Command.RefundResult(_, var payment) -> List.of(payment);
            default -> List.of();
        };
    }
}
