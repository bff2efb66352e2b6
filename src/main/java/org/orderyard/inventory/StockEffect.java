package org.orderyard.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiFunction;
import org.orderyard.flow.Change;
import org.orderyard.flow.Effect;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Situation;
import org.orderyard.order.Command;
import org.orderyard.order.Order;

/**
 * An effect on the stock of a delivery. It needs the stock of all SKUs of the order: which delivery will be concerned is not known before.
 *
 * @param work moves the stock and answers the changed order
 */
record StockEffect(String name, Set<String> takes, Set<String> givesBack, BiFunction<Order, Stockkeeping, Order> work)
        implements Effect<Order> {
    @Override
    public Set<FactKey<?>> needs(Order order, Event event) {
        return stockOf(order, event);
    }

    @Override
    public Change<Order> apply(Situation<Order> situation, JsonNode argument) {
        var stock = new Stockkeeping(situation);
        return stock.done(work.apply(situation.subject(), stock));
    }

    static Set<FactKey<?>> stockOf(Order order, Event event) {
        var keys = new HashSet<FactKey<?>>();
        order.lines().forEach(it -> keys.add(new StockOf(order.key().shop(), it.sku())));
        if (event.arguments() instanceof Command.UpdateOrder(var document))
            document.lines().forEach(it -> keys.add(new StockOf(order.key().shop(), it.sku())));
        if (event.arguments() instanceof Command.CorrectSku(_, _, var sku))
            keys.add(new StockOf(order.key().shop(), sku));
        return keys;
    }
}
