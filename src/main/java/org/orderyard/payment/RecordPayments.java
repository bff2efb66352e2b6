package org.orderyard.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.flow.Write;
import org.orderyard.order.Command;
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
        var writes =
                known.unknown(reported).stream().<Write>map(PaymentRow::new).toList();
        return new Change<>(situation.subject(), situation.facts().with(key, known.and(reported)), writes, List.of());
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
