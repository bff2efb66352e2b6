package org.orderyard.intake;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.RawMessage;
import org.orderyard.message.SentAgain;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people send a message again that took effect already: as a new one, which may take effect once more, as far as its order
 * allows. What had no effect is replayed instead. Documents that left go by {@link SendingOut}.
 */
@Component
@Transactional
public class SendingAgain {
    private final SentAgain again;
    private final WaitingMessages waiting;
    private final SendingOut out;
    private final Clock clock;

    SendingAgain(SentAgain again, WaitingMessages waiting, SendingOut out, Clock clock) {
        this.out = out;
        this.again = again;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * @return id of the new message; a second click, while the first is on its way, gets the id of the first
     * @throws NotSentAgain if there is no such message, it had no effect yet, or must not be said again
     */
    public UUID send(UUID message, String user, String reason) {
        return again.lock(message)
                .map(it -> sendIn(message, it, user, reason))
                .orElseGet(() -> out.send(message, Actor.person(user), reason));
    }

    private UUID sendIn(UUID message, SentAgain.Original original, String user, String reason) {
        if (original.standing() != Standing.DONE && original.standing() != Standing.REFUSED)
            throw new NotSentAgain("Message %s is %s and had no effect: replay its dead letter, or wait for it"
                    .formatted(message, original.standing()));
        var raw = original.raw();
        return again.running(message, raw.endpoint()).orElseGet(() -> begin(message, raw, user, reason));
    }

    private UUID begin(UUID message, RawMessage raw, String user, String reason) {
        var id = again.begin(message, raw);
        waiting.add(List.of(new Waiting(
                id,
                id,
                marked(raw, message, reason),
                new Waiting.Sender("person", user),
                Optional.empty(),
                Waiting.Reason.REPLAY,
                reason,
                Optional.of(clock.instant()),
                Optional.empty())));
        return id;
    }

    /** The ledger is to show where it comes from, and why. */
    private static RawMessage marked(RawMessage raw, UUID message, String reason) {
        var headers = new HashMap<>(raw.headers());
        headers.put("orderyard-sent-again", message.toString());
        headers.put("orderyard-sent-again-because", reason);
        return new RawMessage(raw.endpoint(), raw.body(), headers, raw.transportId());
    }
}
