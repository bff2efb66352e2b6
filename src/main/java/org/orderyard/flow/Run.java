package org.orderyard.flow;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One run to completion: an event, whatever it raises, and the roll-up. Lives for one decision. */
final class Run<S extends Subject<S>> {
    private final Flow flow;
    private final Vocabulary<S> vocabulary;
    private final Instant now;
    private final Deque<Event> open = new ArrayDeque<>();
    private final List<Decision.Step> steps = new ArrayList<>();
    private final List<Write> writes = new ArrayList<>();
    private final S before;
    private S subject;
    private Facts facts;
    private boolean releasesDeferred;
    private int raised;

    Run(Flow flow, Vocabulary<S> vocabulary, S subject, Facts facts, Instant now) {
        this.flow = flow;
        this.vocabulary = vocabulary;
        this.before = subject;
        this.subject = subject;
        this.facts = facts;
        this.now = now;
    }

    /** @param event one that the state admits */
    Decision<S> of(Event event) {
        try {
            return completed(event);
        } catch (SaidNo no) {
            return switch (no.said) {
                case Choice.No.Refuse(var why) -> new Decision.Refused<>(why);
                case Choice.No.Conflict(var why) -> new Decision.Conflict<>(why);
            };
        }
    }

    private Decision<S> completed(Event event) {
        take(event);
        do {
            while (!open.isEmpty()) raised(open.poll(), event);
            rollUp(event);
        } while (!open.isEmpty());
        return new Decision.Applied<>(subject, facts, List.copyOf(steps), List.copyOf(writes), releasesDeferred);
    }

    private void raised(Event event, Event cause) {
        if (++raised > bound()) throw new EndlessFlow(flow, cause, bound());
        switch (Admission.of(flow, subject, event).orElse(null)) {
            case null -> take(event);
            case Admission.Repeat _, Admission.OnHold _ -> {}
            case Admission.TooSoon(var why) -> throw new UnhandledEvent(flow, subject.number(), why);
            case Admission.Unexpected(var why) -> throw new UnhandledEvent(flow, subject.number(), why);
        }
    }

    private void take(Event event) {
        var machine = flow.machine(event);
        var from = machine.state(Admission.stateOf(subject, event));
        var transition = machine.transition(from.name(), event.name()).orElseThrow();
        var done = new ArrayList<String>();
        run(transition.effects(), event, done);
        var choice = transition.choices().stream()
                .filter(it -> holds(it.when(), event))
                .findFirst()
                .orElseThrow(() -> new UnhandledEvent(
                        flow, subject.number(), "no choice of '%s' in state '%s' holds".formatted(event, from.name())));
        choice.no().ifPresent(it -> {
            throw new SaidNo(it);
        });
        run(choice.effects(), event, done);
        if (isBirth(event)) reach(event, from);
        enter(event, from, choice.to().map(machine::state).orElse(from), done);
    }

    /** Many deliveries raise many events and mean no harm. */
    private int bound() {
        return 100 + 20 * subject.deliveries().size();
    }

    /** Only when nothing is open: between two deliveries of one order, the order would seem to be half way. */
    private void rollUp(Event cause) {
        var event = new Event("rollup", Optional.empty(), cause.arguments());
        var from = flow.order().state(subject.state());
        if (from.phase().isTerminal()) return;
        flow.rollup().stream()
                .filter(it -> holds(it.when(), event))
                .findFirst()
                .filter(it -> it.to().isPresent() && !it.to().get().equals(from.name()))
                .ifPresent(it -> rollUp(event, from, it));
    }

    private void rollUp(Event event, State from, Choice rule) {
        var done = new ArrayList<String>();
        run(rule.effects(), event, done);
        enter(event, from, flow.order().state(rule.to().orElseThrow()), done);
    }

    private void run(List<EffectCall> calls, Event event, List<String> done) {
        for (var call : calls) {
            var change = vocabulary.effect(call.effect()).apply(situation(event), call.argument());
            subject = change.subject();
            facts = change.facts();
            writes.addAll(change.writes());
            open.addAll(change.raises());
            done.add(call.toString());
        }
    }

    private void enter(Event event, State from, State to, List<String> done) {
        steps.add(new Decision.Step(
                event.name(), event.delivery(), from.name(), to.name(), from.phase(), to.phase(), List.copyOf(done)));
        if (to.equals(from)) return;
        subject = switch (to.phase()) {
            case OrderPhase phase -> subject.inState(to.name(), phase);
            case DeliveryPhase phase -> subject.withDeliveryIn(event.delivery().orElseThrow(), to.name(), phase);
        };
        reach(event, to);
        releasesDeferred |= !from.defers().isEmpty();
        to.waits()
                .ifPresent(it ->
                        writes.add(new Decision.Wake(it.timeout(), event.delivery(), to.name(), now.plus(it.after()))));
    }

    /** The order begins in the state that it is placed from. */
    private boolean isBirth(Event event) {
        return steps.isEmpty()
                && event.delivery().isEmpty()
                && flow.eventFor("PlaceOrder").filter(event.name()::equals).isPresent();
    }

    private void reach(Event event, State state) {
        flow.milestonesIn(state.name(), event.delivery().isPresent())
                .forEach(it -> writes.add(new Decision.Reached(it, event.delivery())));
    }

    private boolean holds(Condition condition, Event event) {
        return switch (condition) {
            case Condition.Always _ -> true;
            case Condition.Test(var guard, var argument) ->
                vocabulary.guard(guard).holds(situation(event), argument);
            case Condition.All(var parts) -> parts.stream().allMatch(it -> holds(it, event));
            case Condition.Any(var parts) -> parts.stream().anyMatch(it -> holds(it, event));
            case Condition.Not(var part) -> !holds(part, event);
        };
    }

    private Situation<S> situation(Event event) {
        return new Situation<>(flow, before, subject, event, facts, now);
    }

    /** Leaves a decision half made: nothing of it is kept. */
    private static final class SaidNo extends RuntimeException {
        private final transient Choice.No said;

        SaidNo(Choice.No said) {
            super("no", null, false, false);
            this.said = said;
        }
    }
}
