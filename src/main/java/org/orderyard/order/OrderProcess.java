package org.orderyard.order;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Decision;
import org.orderyard.flow.Engine;
import org.orderyard.flow.Event;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Flow;
import org.springframework.stereotype.Component;

/** The one place where an order's state changes: says what a command does to an order, by its flow. Pure but for the flows it reads. */
@Component
public class OrderProcess {
    private final Engine<Order> engine;
    private final Lifecycles lifecycles;

    OrderProcess(Engine<Order> engine, Lifecycles lifecycles) {
        this.engine = engine;
        this.lifecycles = lifecycles;
    }

    Set<FactKey<?>> needs(Optional<Order> known, Command command, long newId) {
        var order = known.or(() -> placed(command, newId));
        var needs = new HashSet<>(Tracking.needs(command));
        needs.addAll(Contested.needs(command));
        order.flatMap(it -> event(it, known.isPresent() ? asUpdate(command) : asPlacement(command))
                        .map(event -> engine.needs(flow(it), it, event)))
                .ifPresent(needs::addAll);
        return needs;
    }

    /**
     * @param newId for the order if the command places one
     * @throws UnknownRequest if a partner answers what was never asked
     */
    Proposal decide(Optional<Order> known, Command command, long newId, Facts facts, Instant now) {
        return known.map(it -> decideOn(it, command, facts, now))
                .or(() -> placed(command, newId).map(it -> run(it, asPlacement(command), facts, now)))
                .or(() -> notTaken(command).map(it -> Proposal.nothing(new Verdict.Refused(it), facts)))
                .orElseGet(() -> unknown(command, facts));
    }

    private Proposal decideOn(Order order, Command command, Facts facts, Instant now) {
        return switch (command) {
            case Command.PlaceOrder(var document) -> revise(order, document, facts, now);
            case Command.UpdateOrder(var document) -> revise(order, document, facts, now);
            case Command.Note(_, var text, _) -> noted(order, text, facts);
            case Command.Prompt prompt
            when !isMeant(order, prompt) -> Proposal.nothing(new Verdict.Repeat("The order has moved on"), facts);
            default ->
                Tracking.decide(order, command, facts, it -> run(order, command, it, now))
                        .orElseGet(() -> run(order, command, facts, now));
        };
    }

    private Proposal revise(Order order, OrderDocument newer, Facts facts, Instant now) {
        var document = Corrections.kept(order.document(), newer);
        var revision = document.revision();
        var known = order.document().revision();
        if (revision.isSameAs(known) && !revision.text().isEmpty())
            return Proposal.nothing(new Verdict.Repeat("Revision %s is known".formatted(revision.text())), facts);
        if (revision.isOlderThan(known))
            return Proposal.nothing(
                    new Verdict.Repeat(
                            "Revision %s is older than %s, which is known".formatted(revision.text(), known.text())),
                    facts);
        if (document.text().equals(order.document().text()))
            return Proposal.nothing(new Verdict.Repeat("Nothing in it is new"), facts);
        return run(order, new Command.UpdateOrder(document), facts, now);
    }

    private Proposal run(Order order, Command command, Facts facts, Instant now) {
        return switch (Aim.of(order, command.target())) {
            case Aim.Stale(var why) -> stale(order, command, why, facts);
            case Aim.At _ ->
                event(order, command)
                        .map(it -> Implausible.why(order, command, facts)
                                .map(why -> conflict(order, it, why, facts))
                                .orElseGet(() ->
                                        answer(order, it, engine.decide(flow(order), order, it, facts, now), facts)))
                        .orElseGet(() -> refused(order, command, facts));
        };
    }

    private Proposal answer(Order order, Event event, Decision<Order> decision, Facts facts) {
        return switch (decision) {
            case Decision.Applied<Order> it ->
                new Proposal(
                        new Verdict.Done(),
                        Optional.of(it.subject()),
                        it.facts(),
                        Logbook.of(it),
                        it.releasesDeferred()
                                ? and(Logbook.notLogged(it.writes()), new ReleaseDeferred())
                                : Logbook.notLogged(it.writes()));
            case Decision.Ignored(var why) -> unmoved(order, event, new Verdict.Repeat(why), "REPEAT", why, facts);
            case Decision.Refused(var why) -> unmoved(order, event, new Verdict.Refused(why), "REFUSED", why, facts);
            case Decision.Deferred(var why) -> Proposal.nothing(new Verdict.Deferred(why), facts);
            case Decision.Held(var hold) -> Proposal.nothing(new Verdict.Held(hold), facts);
            case Decision.Conflict(var why) -> conflict(order, event, why, facts);
        };
    }

    private Proposal stale(Order order, Command command, String why, Facts facts) {
        var isPhysical = command instanceof Command.DeliveryUpdate update
                && Set.of("shipped", "in-transit", "delivered").contains(update.status());
        var event = Event.of(flow(order).eventFor(command.word()).orElse(command.word()), command);
        return isPhysical
                ? conflict(
                        order,
                        event,
                        why + ". Yet it says that goods have left: find out what the customer gets",
                        facts)
                : unmoved(order, event, new Verdict.Repeat(why), "REPEAT", why, facts);
    }

    private Proposal conflict(Order order, Event event, String why, Facts facts) {
        var unmoved = unmoved(order, event, new Verdict.Conflict(why), "CONFLICT", why, facts);
        return new Proposal(
                unmoved.verdict(),
                unmoved.order(),
                facts,
                unmoved.log(),
                List.of(new OpenCase(event.delivery(), event.name(), why)));
    }

    private Proposal refused(Order order, Command command, Facts facts) {
        var why = "Flow %s has no word for %s".formatted(flow(order).id(), command.word());
        if (command.isFact())
            return conflict(
                    order,
                    Event.of(command.word(), command),
                    why + ". It says what has happened to goods or money: a person has to see to it",
                    facts);
        return unmoved(order, Event.of(command.word(), command), new Verdict.Refused(why), "REFUSED", why, facts);
    }

    private Proposal noted(Order order, String text, Facts facts) {
        return unmoved(order, Event.of("note"), new Verdict.Done(), "NOTE", text, facts);
    }

    private Proposal unmoved(Order order, Event event, Verdict verdict, String outcome, String note, Facts facts) {
        var delivery = event.delivery().flatMap(order::findDelivery);
        var state = delivery.map(Delivery::state).orElse(order.state());
        org.orderyard.flow.Phase phase =
                delivery.<org.orderyard.flow.Phase>map(Delivery::phase).orElse(order.phase());
        var step = new Decision.Step(event.name(), event.delivery(), state, state, phase, phase, List.of());
        return new Proposal(
                verdict,
                Optional.of(order),
                facts,
                List.of(new Proposal.Logged(step, outcome, Optional.of(note))),
                List.of());
    }

    private static Proposal unknown(Command command, Facts facts) {
        return switch (command.target()) {
            case Target.Request _, Target.OfDelivery _, Target.Number _ -> throw new UnknownRequest(command.target());
            case Target.Key _, Target.OfParcel _ ->
                Proposal.nothing(new Verdict.Early("%s is not known yet".formatted(command.target())), facts);
            case Target.None _ -> throw new IllegalArgumentException("%s is about no order".formatted(command));
        };
    }

    private Optional<Order> placed(Command command, long newId) {
        return start(command)
                .flatMap(it -> it instanceof Lifecycles.Start.In in
                        ? Optional.of(begun(in, document(command).orElseThrow(), newId))
                        : Optional.empty());
    }

    /** Why the shop does not take such an order. */
    private Optional<String> notTaken(Command command) {
        return start(command)
                .flatMap(it -> it instanceof Lifecycles.Start.Nowhere(var why) ? Optional.of(why) : Optional.empty());
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
                (org.orderyard.flow.OrderPhase) state.phase(),
                document,
                document.lines(),
                List.of(),
                List.of(),
                0);
    }

    private Optional<Event> event(Order order, Command command) {
        var delivery = Aim.of(order, command.target()) instanceof Aim.At(var at) ? at : Optional.<String>empty();
        return name(flow(order), command).map(it -> new Event(it, delivery, command));
    }

    private static Optional<String> name(Flow flow, Command command) {
        return switch (command) {
            case Command.Prompt(_, var event, _, _) -> Optional.of(event);
            case Command.Advance(_, var action, _) ->
                Optional.ofNullable(flow.actions().get(action)).map(Flow.Action::event);
            default -> flow.eventFor(command.word());
        };
    }

    private static boolean isMeant(Order order, Command.Prompt prompt) {
        var delivery = prompt.target() instanceof Target.OfDelivery(var number)
                ? order.findDelivery(number)
                : Optional.<Delivery>empty();
        var state = delivery.map(Delivery::state).orElse(order.state());
        return prompt.whileIn().map(state::equals).orElse(true);
    }

    private static Command asPlacement(Command command) {
        return command instanceof Command.UpdateOrder(var document) ? new Command.PlaceOrder(document) : command;
    }

    private static Command asUpdate(Command command) {
        return command instanceof Command.PlaceOrder(var document) ? new Command.UpdateOrder(document) : command;
    }

    private Flow flow(Order order) {
        return lifecycles.of(order.flow());
    }

    private static List<org.orderyard.flow.Write> and(
            List<org.orderyard.flow.Write> writes, org.orderyard.flow.Write another) {
        return java.util.stream.Stream.concat(writes.stream(), java.util.stream.Stream.of(another))
                .toList();
    }
}
