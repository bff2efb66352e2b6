package org.orderyard.console.orders;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.orderyard.console.dossier.OrderDesk;
import org.orderyard.console.dossier.OrderDetail;
import org.orderyard.console.dossier.OrderHead;
import org.orderyard.console.dossier.OrderReader;
import org.orderyard.console.dossier.Reasons;
import org.orderyard.console.page.BadParameter;
import org.orderyard.console.page.Denied;
import org.orderyard.console.page.Overtaken;
import org.orderyard.console.security.Person;
import org.orderyard.flow.Flow;
import org.orderyard.intake.Desk;
import org.orderyard.intake.NotUnderstood;
import org.orderyard.intake.Outcome;
import org.orderyard.intake.Rehearsal;
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
    private final Rehearsal rehearsal;
    private final Objection objection;

    OrderActions(OrderReader reader, OrderDesk orders, Desk desk, Rehearsal rehearsal, Objection objection) {
        this.objection = objection;
        this.rehearsal = rehearsal;
        this.reader = reader;
        this.orders = orders;
        this.desk = desk;
    }

    /**
     * @param delivery number; empty: the order as a whole
     * @param version of the order that the person saw
     * @param kind of a hold, where the action is about one
     * @param correction what a correction says: the address, or line and SKU
     */
    record Wish(
            String action,
            Optional<String> note,
            OptionalInt version,
            Optional<String> delivery,
            Optional<String> kind,
            ObjectNode correction) {
        private static final int LONGEST_NOTE = 2_000;

        Wish {
            if (note.filter(it -> it.length() > LONGEST_NOTE).isPresent())
                throw new BadParameter("A note has at most %d letters".formatted(LONGEST_NOTE));
        }
    }

    /** @return the order afterwards */
    OrderHead act(long number, Wish wish, Person person) {
        var head = reader.head(number, person);
        var isNote = wish.action().equals("note");
        var permission = isNote ? "PROCESS" : action(orders.flow(head), wish).permission();
        if (!person.may(permission)) throw new Denied("'%s' needs permission %s".formatted(wish.action(), permission));
        wish.delivery().ifPresent(it -> demandOwn(number, it));
        if (!isNote) demandReason(orders.flow(head), wish);
        var outcome = isNote ? noted(number, wish, person) : done(orders.flow(head), number, wish, person);
        return answer(outcome, reader.head(number, person), wish);
    }

    /**
     * What an action would do; nothing is done.
     *
     * @throws BadParameter if what it says beside a note cannot be so
     */
    Outlook foresee(long number, Wish wish, Person person) {
        var flow = orders.flow(reader.head(number, person));
        var actor = Actor.person(person.getUsername());
        var correction = Correction.of(flow, action(flow, wish).event());
        if (correction.isEmpty()) return Outlook.of(rehearsal.of(command(flow, number, wish), actor));
        try {
            return Outlook.of(rehearsal.of(correction.get().said(number, wish, person), actor));
        } catch (NotUnderstood fault) {
            throw new BadParameter(Objects.requireNonNull(fault.getMessage()));
        }
    }

    /** A note changes nothing, so that it does not matter what happened meanwhile. */
    private Outcome noted(long number, Wish wish, Person person) {
        return desk.act(note(number, wish), Actor.person(person.getUsername()), wish.note(), OptionalInt.empty());
    }

    private Outcome done(Flow flow, long number, Wish wish, Person person) {
        var actor = Actor.person(person.getUsername());
        var correction = Correction.of(flow, action(flow, wish).event());
        if (correction.isEmpty()) return desk.act(command(flow, number, wish), actor, wish.note(), wish.version());
        try {
            return desk.act(correction.get().command(number, wish, person), actor, wish.note(), wish.version());
        } catch (NotUnderstood fault) {
            throw new BadParameter(Objects.requireNonNull(fault.getMessage()));
        }
    }

    private void demandOwn(long number, String delivery) {
        if (orders.state(number, delivery).isEmpty())
            throw new BadParameter("Order %d has no delivery '%s'".formatted(number, delivery));
    }

    private static void demandReason(Flow flow, Wish wish) {
        if (wish.note().isEmpty() && Reasons.areDemanded(flow, action(flow, wish)))
            throw new BadParameter("'%s' needs a note that says why".formatted(wish.action()));
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
            return new Command.Hold(
                    target, wish.kind().map(it -> known(flow, it)).orElse("manual"), why);
        if (isEventOf(flow, "Release", event)) return new Command.Release(target, kind(number, wish), why);
        return new Command.Advance(target, wish.action(), wish.note());
    }

    private static String known(Flow flow, String kind) {
        if (!flow.holds().containsKey(kind))
            throw new BadParameter("Flow %s has no hold of kind '%s'; there are %s"
                    .formatted(flow.id(), kind, flow.holds().keySet()));
        return kind;
    }

    /** Of the hold that is meant: the first, unless one is named. */
    private String kind(long number, Wish wish) {
        var open = reader.holds(number).stream().map(OrderDetail.HoldView::kind).toList();
        if (open.isEmpty()) throw new Overtaken("Order %d has no hold any more".formatted(number));
        var kind = wish.kind().orElse(open.getFirst());
        if (!open.contains(kind))
            throw new Overtaken("Order %d has no hold of kind '%s'; there are %s".formatted(number, kind, open));
        return kind;
    }

    private static boolean isEventOf(Flow flow, String command, String event) {
        return flow.eventFor(command).map(event::equals).orElse(false);
    }

    private OrderHead answer(Outcome outcome, OrderHead now, Wish wish) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Partly _, Outcome.Duplicate _, Outcome.Repeat _ -> now;
            case Outcome.Refused(var why) -> throw objection.to(wish, why, now);
            case Outcome.Conflict(var why) -> throw objection.to(wish, why, now);
            case Outcome.Waiting(var why) -> throw objection.to(wish, "It waits: " + why, now);
            case Outcome.Dead dead -> throw objection.to(wish, dead.text(), now);
        };
    }
}
