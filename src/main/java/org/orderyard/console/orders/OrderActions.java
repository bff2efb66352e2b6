package org.orderyard.console.orders;

import java.util.Optional;
import java.util.OptionalInt;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.intake.Desk;
import org.orderyard.intake.Outcome;
import org.orderyard.order.Actor;
import org.orderyard.order.Command;
import org.orderyard.order.Target;
import org.springframework.stereotype.Component;

/** What people do to orders: the actions of the order's own flow, through the same door as messages. */
@Component
class OrderActions {
    private final OrderReader reader;
    private final OrderDesk orders;
    private final Desk desk;

    OrderActions(OrderReader reader, OrderDesk orders, Desk desk) {
        this.reader = reader;
        this.orders = orders;
        this.desk = desk;
    }

    /**
     * @param delivery number; empty: the order as a whole
     * @param version of the order that the person saw
     * @param kind of a hold, where the action is about one
     */
    record Wish(
            String action,
            Optional<String> note,
            OptionalInt version,
            Optional<String> delivery,
            Optional<String> kind) {}

    /** @return the order afterwards */
    OrderHead act(long number, Wish wish, Person person) {
        var head = reader.head(number, person);
        var isNote = wish.action().equals("note");
        var permission = isNote ? "PROCESS" : action(orders.flow(head), wish).permission();
        if (!person.may(permission)) throw new Denied("'%s' needs permission %s".formatted(wish.action(), permission));
        wish.delivery().ifPresent(it -> demandOwn(number, it));
        var command = isNote ? note(number, wish) : command(orders.flow(head), number, wish);
        // A note changes nothing, so that it does not matter what happened meanwhile.
        var outcome = desk.act(
                command,
                Actor.person(person.getUsername()),
                wish.note(),
                isNote ? OptionalInt.empty() : wish.version());
        return answer(outcome, reader.head(number, person), wish);
    }

    private void demandOwn(long number, String delivery) {
        if (reader.deliveries(number).stream().noneMatch(it -> it.number().equals(delivery)))
            throw new BadParameter("Order %d has no delivery '%s'".formatted(number, delivery));
    }

    private static Flow.Action action(Flow flow, Wish wish) {
        var action = flow.actions().get(wish.action());
        if (action == null)
            throw new BadParameter("Flow %s has no action '%s'; there are %s and note"
                    .formatted(flow.id(), wish.action(), flow.actions().keySet()));
        return action;
    }

    private static Command note(long number, Wish wish) {
        var text = wish.note().orElseThrow(() -> new BadParameter("A note needs a text"));
        return new Command.Note(new Target.Number(String.valueOf(number)), text, false);
    }

    /** Where the flow understands the same by a command that says more, that one is said. */
    private Command command(Flow flow, long number, Wish wish) {
        Target target = wish.delivery()
                .<Target>map(Target.OfDelivery::new)
                .orElseGet(() -> new Target.Number(String.valueOf(number)));
        var why = wish.note().orElse("");
        var event = action(flow, wish).event();
        if (isEventOf(flow, "Cancel", event)) return new Command.Cancel(target, why, java.util.List.of());
        if (isEventOf(flow, "Hold", event))
            return new Command.Hold(target, wish.kind().orElse("manual"), why);
        if (isEventOf(flow, "Release", event)) return new Command.Release(target, kind(number, wish), why);
        return new Command.Advance(target, wish.action(), wish.note());
    }

    private String kind(long number, Wish wish) {
        return wish.kind()
                .orElseGet(() -> reader.holds(number).stream()
                        .map(OrderDetail.HoldView::kind)
                        .findFirst()
                        .orElseThrow(() -> new Overtaken("Order %d has no hold any more".formatted(number))));
    }

    private static boolean isEventOf(Flow flow, String command, String event) {
        return flow.eventFor(command).map(event::equals).orElse(false);
    }

    private static OrderHead answer(Outcome outcome, OrderHead now, Wish wish) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Duplicate _, Outcome.Repeat _ -> now;
            case Outcome.Refused(var why) -> throw refused(why, now, wish);
            case Outcome.Conflict(var why) -> throw refused(why, now, wish);
            case Outcome.Waiting(var why) -> throw refused("It waits: " + why, now, wish);
            case Outcome.Dead dead -> throw refused(dead.text(), now, wish);
        };
    }

    private static Overtaken refused(String why, OrderHead now, Wish wish) {
        return new Overtaken("'%s' was not done: %s. Order %d is %s (%s), version %d"
                .formatted(wish.action(), why, now.number(), now.state(), now.phase(), now.version()));
    }
}
