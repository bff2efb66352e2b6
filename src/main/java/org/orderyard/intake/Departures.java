package org.orderyard.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.orderyard.flow.Decision;
import org.orderyard.message.Identity;
import org.orderyard.message.MessageLedger;
import org.orderyard.message.Outbox;
import org.orderyard.message.Prompts;
import org.orderyard.message.RawMessage;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Emit;
import org.orderyard.order.OrderSession;
import org.orderyard.order.ReleaseDeferred;
import org.orderyard.order.Wanted;
import org.springframework.stereotype.Component;

/** Writes what a batch sends off: documents into the outbox, timers and prompts among what is due, releases of what waited. */
@Component
class Departures {
    /** Sending may take a while; what is begun within the last quarter before the end of the lease is left to the relay. */
    private static final int MARGIN = 4;

    private final Outbox outbox;
    private final WaitingMessages waiting;
    private final Answering answers;
    private final Outlets outlets;
    private final Duration lease;

    Departures(Outbox outbox, WaitingMessages waiting, Answering answers, Outlets outlets, PumpProperties properties) {
        this.outlets = outlets;
        this.answers = answers;
        this.lease = properties.lease();
        this.outbox = outbox;
        this.waiting = waiting;
    }

    /** Takes into the batch what the decisions want sent off. */
    void collect(List<Wanted<?>> wanted, Batch batch) {
        for (var it : wanted) {
            switch (it.write()) {
                case Emit(var target, var document) -> batch.departing.add(row(it, target, document.toString(), batch));
                case Decision.Wake(var event, var delivery, var state, var at) ->
                    batch.waiting.add(Prompts.timer(
                            it.order(), delivery, event, state, it.cause().message(), at));
                case ReleaseDeferred _ -> batch.moved.add(it.order());
                default -> throw new IllegalStateException("Nobody writes " + it.write());
            }
        }
    }

    /**
     * What senders on queues are told. What came fresh is told before it is acknowledged, since a crash brings it again; what came out of
     * the ledger comes only once, so its answer is a row that the relay sends.
     */
    List<Answer> answers(Batch batch, OrderSession session) {
        var all = answers.of(batch.outcomes, session);
        batch.told.addAll(all.stream().filter(it -> !it.isFresh()).toList());
        return all.stream().filter(Answer::isFresh).toList();
    }

    /** Writes the outbox and makes due what waited; @return what the writer sends himself. */
    List<Departure> write(Batch batch, OrderSession session, List<Long> releasedKeys) {
        waiting.release(releasedKeys, Set.of(Waiting.Reason.EARLY, Waiting.Reason.BEHIND));
        if (!batch.moved.isEmpty()) waiting.releaseDeferred(session.keys(Set.copyOf(batch.moved)));
        outbox.add(batch.told.stream().map(Answer::row).toList(), Duration.ZERO);
        var before = System.nanoTime() + lease.minus(lease.dividedBy(MARGIN)).toNanos();
        var own = outbox.add(batch.departing, lease);
        return batch.departing.stream()
                .filter(it -> own.contains(it.id()))
                .map(it -> new Departure(it, before))
                .toList();
    }

    private Outbox.Row row(Wanted<?> wanted, String target, String document, Batch batch) {
        var id = Identity.next();
        var via = outlets.via(target);
        var raw = new RawMessage(target, document.getBytes(StandardCharsets.UTF_8), Map.of(), id.toString());
        batch.ledger.add(new MessageLedger.Entry(
                id,
                MessageLedger.Direction.OUT,
                raw,
                wanted.cause().message().toString(),
                wanted.order(),
                Optional.empty(),
                via.map(Outbox.Via::mapping)));
        return new Outbox.Row(id, wanted.order(), target, document, Map.of(), via);
    }
}
