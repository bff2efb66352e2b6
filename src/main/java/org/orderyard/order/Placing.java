package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import org.orderyard.flow.OrderPhase;

/** How an order that nobody knows yet begins: in the flow and the state that its shop says, or not at all. */
record Placing(Lifecycles lifecycles) {
    Optional<Order> placed(Command command, long newId) {
        return start(command)
                .flatMap(it -> it instanceof Lifecycles.Start.In in
                        ? Optional.of(begun(in, document(command).orElseThrow(), newId))
                        : Optional.empty());
    }

    /** Why the shop does not take such an order. */
    Optional<String> notTaken(Command command) {
        return start(command)
                .flatMap(it -> it instanceof Lifecycles.Start.Nowhere(var why) ? Optional.of(why) : Optional.empty());
    }

    static Command asPlacement(Command command) {
        return command instanceof Command.UpdateOrder(var document) ? new Command.PlaceOrder(document) : command;
    }

    static Command asUpdate(Command command) {
        return command instanceof Command.PlaceOrder(var document) ? new Command.UpdateOrder(document) : command;
    }

    private Optional<Lifecycles.Start> start(Command command) {
        return document(command).map(lifecycles::forNew);
    }

    private static Optional<OrderDocument> document(Command command) {
        return switch (command) {
            case Command.PlaceOrder(var document) -> Optional.of(document);
            case Command.UpdateOrder(var document) -> Optional.of(document);
            default -> Optional.empty();
        };
    }

    private static Order begun(Lifecycles.Start.In start, OrderDocument document, long id) {
        var flow = start.flow();
        var state = flow.order().state(start.state());
        return new Order(
                id,
                document.key(),
                new Order.FlowVersion(flow.name(), flow.version()),
                state.name(),
                (OrderPhase) state.phase(),
                document,
                document.lines(),
                List.of(),
                List.of(),
                0);
    }
}
