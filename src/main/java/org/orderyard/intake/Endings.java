package org.orderyard.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.orderyard.message.Due;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.message.WaitingMessages;
import org.orderyard.order.OrderSession;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** How a message of a batch ends: settled, put off until something releases it, or dead. */
@Component
class Endings {
    private static final Duration EARLY_EXPIRES = Duration.ofDays(7);

    private final BatchLedgers ledgers;
    private final Diagnoses diagnoses;

    Endings(BatchLedgers ledgers, Diagnoses diagnoses) {
        this.ledgers = ledgers;
        this.diagnoses = diagnoses;
    }

    void settle(Item item, Verdict verdict, long order, Batch batch) {
        var outcome = switch (verdict) {
            case Verdict.Partly(var why) -> new Outcome.Partly(order, why);
            case Verdict.Repeat(var why) -> new Outcome.Repeat(why);
            case Verdict.Refused(var why) -> new Outcome.Refused(why);
            case Verdict.Conflict(var why) -> new Outcome.Conflict(why);
            default -> new Outcome.Done(order);
        };
        batch.outcomes.put(item, outcome);
        var why = outcome instanceof Outcome.Done ? Optional.<String>empty() : Optional.of(outcome.text());
        ledgers.append(item, order, why, batch);
        ledgers.endReplay(item, true, outcome.text(), batch);
        ledgers.settle(
                item, outcome instanceof Outcome.Refused ? Standing.REFUSED : Standing.DONE, why.orElse(""), batch);
    }

    /** @throws Expired if it has waited too long for its order */
    void putOff(Item item, Verdict verdict, Optional<Long> key, Batch batch, Instant now) {
        switch (verdict) {
            case Verdict.Early(var why) when isExpired(item) -> throw new Expired(why);
            case Verdict.Early(var why) -> park(item, key, Waiting.Reason.EARLY, why, Optional.empty(), batch, now);
            case Verdict.Deferred(var why) ->
                park(item, key, Waiting.Reason.DEFERRED, why, Optional.empty(), batch, now);
            case Verdict.Held(var hold) -> park(item, key, Waiting.Reason.HELD, hold, Optional.empty(), batch, now);
            default -> park(item, key, Waiting.Reason.LATER, "Follows at once", Optional.of(now), batch, now);
        }
    }

    void park(
            Item item,
            Optional<Long> key,
            Waiting.Reason reason,
            String detail,
            Optional<Instant> due,
            Batch batch,
            Instant now) {
        var expires = reason == Waiting.Reason.EARLY ? Optional.of(now.plus(EARLY_EXPIRES)) : Optional.<Instant>empty();
        item.due()
                .ifPresentOrElse(
                        it -> {
                            batch.finished.remove(it.id());
                            batch.putBack.add(new WaitingMessages.Again(it.id(), key, reason, detail, due, expires));
                        },
                        () -> batch.waiting.add(waiting(item, key, reason, detail, due, expires)));
        batch.hang(key, 1);
        if (reason != Waiting.Reason.DEFERRED && reason != Waiting.Reason.HELD)
            key.ifPresent(it -> batch.block(it, item.raw().endpoint(), due.isEmpty()));
        batch.outcomes.put(item, new Outcome.Waiting(detail));
        if (item.isFresh()) ledgers.append(item, 0, Optional.of(detail), batch);
        ledgers.settle(item, Standing.WAITING, detail, batch);
    }

    /** Tried again if that may help, else a dead letter. */
    void fail(Item item, OrderSession session, RuntimeException failure, Batch batch, Instant now) {
        var again = diagnoses.again(item, failure, now);
        var key = session.key(item.target());
        if (again.isPresent())
            park(item, key, Waiting.Reason.RETRY, diagnoses.of(failure).cause(), again, batch, now);
        else bury(item, session, failure, batch);
    }

    private static boolean isExpired(Item item) {
        return item.due().map(Due::isExpired).orElse(false);
    }

    private static Waiting waiting(
            Item item,
            Optional<Long> key,
            Waiting.Reason reason,
            String detail,
            Optional<Instant> due,
            Optional<Instant> expires) {
        var actor = item.cause().actor();
        return new Waiting(
                item.id(),
                item.root(),
                item.raw(),
                new Waiting.Sender(actor.type(), actor.name()),
                key,
                reason,
                detail,
                due,
                expires);
    }

    private void bury(Item item, OrderSession session, RuntimeException failure, Batch batch) {
        if (item.isReplay()) {
            var diagnosis = diagnoses.of(failure);
            batch.outcomes.put(item, new Outcome.Dead(diagnosis, Diagnoses.faults(failure)));
            ledgers.failReplay(item, diagnosis, batch);
            return;
        }
        var key = item.isPrompt() ? Optional.<Long>empty() : session.key(item.target());
        var order = session.order(item.target()).orElse(0L);
        var letter = diagnoses.letter(item, key, order, session.flow(item.target()), failure);
        batch.dead.add(letter);
        batch.hang(key, 1);
        key.ifPresent(it -> {
            batch.block(it, item.raw().endpoint(), true);
            item.revision()
                    .ifPresent(revision -> batch.noteLetter(it, item.raw().endpoint(), item.root(), revision));
        });
        batch.outcomes.put(item, new Outcome.Dead(letter.diagnosis(), Diagnoses.faults(failure)));
        if (item.isFresh())
            ledgers.append(item, order, Optional.of(letter.diagnosis().cause()), batch);
        ledgers.settle(item, Standing.DEAD, letter.diagnosis().cause(), batch);
    }
}
