package org.orderyard.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** All orders, to be opened a batch at a time. */
@Component
public class OrderBook {
    private final OrderKeys keys;
    private final OrderRows rows;
    private final OrderLedgers ledgers;
    private final Deciding deciding;

    OrderBook(OrderKeys keys, OrderRows rows, OrderLedgers ledgers, Deciding deciding) {
        this.keys = keys;
        this.rows = rows;
        this.ledgers = ledgers;
        this.deciding = deciding;
    }

    /** Locks the keys, then the orders and deliveries of everything that the commands are about, and loads them. */
    public OrderSession open(List<Command> commands) {
        return open(commands, Set.of());
    }

    /** @param others what else is locked: orders that messages are about which were not understood */
    public OrderSession open(List<Command> commands, Set<Target> others) {
        var targets = new HashSet<>(others);
        var placing = new HashSet<OrderKey>();
        for (var command : commands) {
            if (!(command.target() instanceof Target.None)) targets.add(command.target());
            if (command instanceof Command.PlaceOrder(var document)) placing.add(document.key());
            if (command instanceof Command.UpdateOrder(var document)) placing.add(document.key());
        }
        var locked = new HashMap<>(keys.lock(targets, placing));
        var known = new TreeSet<Long>();
        for (var row : locked.values())
            if (row.order() > 0 && row.origin() == OrderKeys.Origin.KNOWN) known.add(row.order());
        placing.forEach(it -> locked.computeIfPresent(new Target.Key(it), (_, row) -> keys.numbered(row)));
        return new OrderSession(deciding, ledgers, locked, rows.lock(known));
    }

    /** Which of the keys name an order or a parcel that is there. */
    public List<Long> placed(Collection<Long> ids) {
        return keys.placed(ids);
    }

    /** Counts messages that hang on keys, by the ids of {@link OrderSession#key(Target)}. */
    public void countUnfinished(Map<Long, Integer> deltas) {
        keys.count(deltas);
    }
}
