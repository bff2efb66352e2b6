package org.orderyard.flow;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Decides what an event does to an order: (flow, subject, event, facts) to {@link Decision}. Pure and thread-safe. */
public final class Engine<S extends Subject<S>> {
    private final Vocabulary<S> vocabulary;
    private final Map<Flow, Reach<S>> reaches = new ConcurrentHashMap<>();

    public Engine(Vocabulary<S> vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Vocabulary<S> vocabulary() {
        return vocabulary;
    }

    /** Everything that a decision on this event may read, raised events and roll-up included. */
    public Set<FactKey<?>> needs(Flow flow, S subject, Event event) {
        return reaches.computeIfAbsent(flow, it -> new Reach<>(it, vocabulary)).needs(subject, event);
    }

    public Decision<S> decide(Flow flow, S subject, Event event, Facts facts, Instant now) {
        return refusal(flow, subject, event)
                .orElseGet(() -> new Run<>(flow, vocabulary, subject, facts, now).of(event));
    }

    private Optional<Decision<S>> refusal(Flow flow, S subject, Event event) {
        return Admission.of(flow, subject, event).map(it -> switch (it) {
            case Admission.Repeat(var why) -> new Decision.Ignored<>(why);
            case Admission.TooSoon(var why) -> new Decision.Deferred<>(why);
            case Admission.OnHold(var hold) -> new Decision.Held<>(hold);
            case Admission.Unexpected(var why) ->
                flow.facts().contains(event.name()) ? new Decision.Conflict<>(why) : new Decision.Refused<>(why);
        });
    }
}
