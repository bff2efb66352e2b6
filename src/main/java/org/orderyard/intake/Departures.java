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
    private final Duration lease;

    Departures(Outbox outbox, WaitingMessages waiting, PumpProperties properties) {
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
                    batch.waiting.add(Prompts.timer(it.order(), delivery, event, state, at));
                case ReleaseDeferred _ -> batch.moved.add(it.order());
                default -> throw new IllegalStateException("Nobody writes " + it.write());
            }
        }
    }

    /** Writes the outbox and makes due what waited; @return what the writer sends himself. */
    List<Departure> write(Batch batch, List<Long> releasedKeys) {
        waiting.release(releasedKeys, Set.of(Waiting.Reason.EARLY, Waiting.Reason.BEHIND));
        waiting.releaseOrders(batch.moved, Waiting.Reason.DEFERRED);
        var before = System.nanoTime() + lease.minus(lease.dividedBy(MARGIN)).toNanos();
        var own = outbox.add(batch.departing, lease);
        return batch.departing.stream()
                .filter(it -> own.contains(it.id()))
                .map(it -> new Departure(it, before))
                .toList();
    }

    private static Outbox.Row row(Wanted<?> wanted, String target, String document, Batch batch) {
        var id = Identity.next();
        var raw = new RawMessage(target, document.getBytes(StandardCharsets.UTF_8), Map.of(), id.toString());
        batch.ledger.add(new MessageLedger.Entry(
                id,
                MessageLedger.Direction.OUT,
                raw,
                wanted.cause().message().toString(),
                wanted.order(),
                Optional.empty(),
                Optional.empty()));
        return new Outbox.Row(id, wanted.order(), target, document, Map.of());
    }
}
