package org.orderyard.order;

import java.time.Instant;
import java.util.HashSet;
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
    private final Placing placing;

    OrderProcess(Engine<Order> engine, Lifecycles lifecycles) {
        this.engine = engine;
        this.lifecycles = lifecycles;
        this.placing = new Placing(lifecycles);
    }

    Set<FactKey<?>> needs(Optional<Order> known, Command command, long newId) {
        var order = known.or(() -> placing.placed(command, newId));
        var needs = new HashSet<>(Tracking.needs(command));
        needs.addAll(Contested.needs(command));
        order.flatMap(it -> event(it, known.isPresent() ? Placing.asUpdate(command) : Placing.asPlacement(command))
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
                .or(() -> placing.placed(command, newId).map(it -> run(it, Placing.asPlacement(command), facts, now)))
                .or(() -> placing.notTaken(command).map(it -> Proposal.nothing(new Verdict.Refused(it), facts)))
                .orElseGet(() -> unknown(command, facts));
    }

    private Proposal decideOn(Order order, Command command, Facts facts, Instant now) {
        return switch (command) {
            case Command.PlaceOrder(var document) -> revise(order, document, facts, now);
            case Command.UpdateOrder(var document) -> revise(order, document, facts, now);
            case Command.Note(_, var text, _) ->
                new Unmoved(order, Event.of("note"), facts).noted(text);
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
            case Aim.Stale(var why) -> new Unmoved(order, named(order, command), facts).stale(command, why);
            case Aim.At(var at) ->
                event(order, command)
                        .map(it -> run(order, it, command, facts, now))
                        .orElseGet(() -> wordless(order, at, command, facts));
        };
    }

    private Proposal run(Order order, Event event, Command command, Facts facts, Instant now) {
        var unmoved = new Unmoved(order, event, facts);
        if (Stopped.isAgreed(order, command)) return unmoved.repeat("The facility was asked to stop the rest of it");
        if (CorrectSku.isNothingNew(order, command)) return unmoved.repeat("The line has this SKU already");
        return Implausible.why(order, command, facts)
                .map(unmoved::conflict)
                .orElseGet(() -> answer(unmoved, command, engine.decide(flow(order), order, event, facts, now)));
    }

    private Proposal answer(Unmoved unmoved, Command command, Decision<Order> decision) {
        return switch (decision) {
            case Decision.Applied<Order> it -> Proposal.moving(it);
            case Decision.Ignored(var why) -> unmoved.repeat(why);
            case Decision.Refused(var why) -> unmoved.refused(why);
            case Decision.Deferred(var why) -> Proposal.nothing(new Verdict.Deferred(why), unmoved.facts());
            case Decision.Held(var hold) -> Proposal.nothing(new Verdict.Held(hold), unmoved.facts());
            case Decision.Conflict(var why) ->
                unmoved.conflict(why + Reported.inWords(command) + nextStep(unmoved, command));
        };
    }

    /** A flow that provides for a contradiction says itself what to do. */
    private String nextStep(Unmoved unmoved, Command command) {
        var order = unmoved.order();
        var delivery = unmoved.event().delivery().flatMap(order::findDelivery);
        var state = delivery.map(Delivery::state).orElse(order.state());
        return flow(order).provides(state, unmoved.event()) ? "" : ". " + NextStep.after(command, delivery);
    }

    private Proposal wordless(Order order, Optional<String> delivery, Command command, Facts facts) {
        var unmoved = new Unmoved(order, new Event(command.word(), delivery, command), facts);
        var why = "Flow %s has no word for %s".formatted(flow(order).id(), command.word());
        return command.isFact()
                ? unmoved.conflict(why + Reported.inWords(command)
                        + ". It says what has happened to goods or money: a person has to see to it")
                : unmoved.refused(why);
    }

    private static Proposal unknown(Command command, Facts facts) {
        return switch (command.target()) {
            case Target.Request _, Target.OfDelivery _, Target.Number _ -> throw new UnknownRequest(command.target());
            case Target.Key _, Target.OfParcel _ ->
                Proposal.nothing(new Verdict.Early("%s is not known yet".formatted(command.target())), facts);
            case Target.None _ -> throw new IllegalArgumentException("%s is about no order".formatted(command));
        };
    }

    private Event named(Order order, Command command) {
        return Event.of(flow(order).eventFor(command.word()).orElse(command.word()), command);
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

    private Flow flow(Order order) {
        return lifecycles.of(order.flow());
    }
}
