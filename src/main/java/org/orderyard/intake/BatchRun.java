package org.orderyard.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.message.Claim;
import org.orderyard.message.Due;
import org.orderyard.message.Standing;
import org.orderyard.message.Waiting;
import org.orderyard.order.OrderBook;
import org.orderyard.order.OrderSession;
import org.orderyard.order.Verdict;
import org.springframework.stereotype.Component;

/** One batch in one transaction: keys, locks, facts, decisions, writes. The only way in which messages take effect. */
@Component
class BatchRun {
    private static final Duration EARLY_EXPIRES = Duration.ofDays(7);

    private final OrderBook book;
    private final BatchLedgers ledgers;
    private final Departures departures;
    private final Diagnoses diagnoses;
    private final Clock clock;

    BatchRun(OrderBook book, BatchLedgers ledgers, Departures departures, Diagnoses diagnoses, Clock clock) {
        this.book = book;
        this.ledgers = ledgers;
        this.departures = departures;
        this.diagnoses = diagnoses;
        this.clock = clock;
    }

    /** What a committed batch leaves to do. */
    record Result(Map<Item, Outcome> outcomes, List<Departure> departures) {}

    /** Runs inside the caller's transaction. */
    Result run(List<Item> items) {
        var batch = new Batch();
        var now = clock.instant();
        var admitted = admitted(items, batch);
        var commands = admitted.stream().flatMap(it -> it.commands().stream()).toList();
        var session = book.open(commands);
        ledgers.lookAhead(
                admitted.stream()
                        .filter(it -> session.hasUnfinished(it.target()))
                        .flatMap(it -> session.key(it.target()).stream())
                        .toList(),
                batch);
        session.load(commands);
        admitted.forEach(it -> handle(it, session, batch, now));
        departures.collect(session.wanted(), batch);
        ledgers.write(batch);
        book.countUnfinished(batch.unfinished);
        var leaving = departures.write(batch, session.write(batch.hung()));
        return new Result(batch.outcomes, leaving);
    }

    /** Those that may take effect: duplicates are known before anything else happens. */
    private List<Item> admitted(List<Item> items, Batch batch) {
        var admitted = new ArrayList<Item>();
        var held = ledgers.holdLeases(items);
        var claims = ledgers.claim(items);
        var roots = ledgers.lockRoots(items);
        for (var item : items) {
            if (item.isFresh()) admitFresh(item, Objects.requireNonNull(claims.get(item.receipt())), admitted, batch);
            else if (held.contains(item.due().map(Due::id).orElseThrow())) admitDue(item, roots, admitted, batch);
        }
        return admitted;
    }

    private void admitFresh(Item item, Claim claim, List<Item> admitted, Batch batch) {
        switch (claim) {
            case Claim.Granted _ -> admitted.add(item);
            case Claim.TakenOver(var from) -> {
                ledgers.supersede(from, batch);
                admitted.add(item);
            }
            case Claim.Duplicate(var of, _) -> batch.outcomes.put(item, new Outcome.Duplicate(of));
            case Claim.Clash(var with) -> {
                var why = "Key %s was taken by message %s with another body; send a new revision"
                        .formatted(item.key(), with);
                batch.outcomes.put(item, new Outcome.Refused(why));
                ledgers.append(item, 0, Optional.of(why), batch);
            }
        }
    }

    private void admitDue(Item item, Map<UUID, Standing> roots, List<Item> admitted, Batch batch) {
        var due = item.due().orElseThrow();
        batch.finished.add(due.id());
        batch.hang(due.key(), -1);
        var standing = roots.get(item.root());
        if (item.isPrompt() || (standing != null && standing.isOpen())) admitted.add(item);
        else
            batch.outcomes.put(
                    item,
                    new Outcome.Repeat("Message %s is %s already"
                            .formatted(item.root(), standing == null ? "superseded" : standing)));
    }

    private void handle(Item item, OrderSession session, Batch batch, Instant now) {
        var key = session.key(item.target());
        var ahead = item.isFresh() && !item.mayOvertake()
                ? batch.ahead(key, item.raw().endpoint())
                : Optional.<Boolean>empty();
        if (ahead.isPresent()) {
            var due = ahead.get() ? Optional.<Instant>empty() : Optional.of(now);
            park(item, key, Waiting.Reason.BEHIND, "An earlier message of this order is not finished", due, batch, now);
            return;
        }
        try {
            if (item.failure().isPresent()) throw item.failure().get();
            decide(item, session, batch, now);
        } catch (RuntimeException failure) {
            bury(item, session, failure, batch);
        }
    }

    private void decide(Item item, OrderSession session, Batch batch, Instant now) {
        if (item.version().isPresent()
                && session.version(item.target()) != item.version().getAsInt()) {
            settle(
                    item,
                    new Verdict.Refused("The order has changed meanwhile; look again"),
                    session.order(item.target()).orElse(0L),
                    batch);
            return;
        }
        var draft = session.draft(item.cause(), now);
        Verdict last = new Verdict.Done();
        for (var command : item.commands()) {
            var verdict = draft.decide(command);
            if (!(verdict instanceof Verdict.Done)
                    && !(verdict instanceof Verdict.Repeat && item.commands().size() > 1)) last = verdict;
            if (isPutOff(verdict)) {
                putOff(item, verdict, session.key(command.target()), batch, now);
                return;
            }
        }
        draft.keep();
        settle(item, last, session.order(item.target()).orElse(0L), batch);
    }

    private static boolean isPutOff(Verdict verdict) {
        return verdict instanceof Verdict.Early
                || verdict instanceof Verdict.Deferred
                || verdict instanceof Verdict.Held
                || verdict instanceof Verdict.Later;
    }

    private void putOff(Item item, Verdict verdict, Optional<Long> key, Batch batch, Instant now) {
        switch (verdict) {
            case Verdict.Early(var why) when isExpired(item) -> throw new Expired(why);
            case Verdict.Early(var why) -> park(item, key, Waiting.Reason.EARLY, why, Optional.empty(), batch, now);
            case Verdict.Deferred(var why) ->
                park(item, key, Waiting.Reason.DEFERRED, why, Optional.empty(), batch, now);
            case Verdict.Held(var hold) -> park(item, key, Waiting.Reason.HELD, hold, Optional.empty(), batch, now);
            default -> park(item, key, Waiting.Reason.LATER, "Follows at once", Optional.of(now), batch, now);
        }
    }

    private static boolean isExpired(Item item) {
        return item.due().map(Due::isExpired).orElse(false);
    }

    private void settle(Item item, Verdict verdict, long order, Batch batch) {
        var outcome = switch (verdict) {
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

    private void park(
            Item item,
            Optional<Long> key,
            Waiting.Reason reason,
            String detail,
            Optional<Instant> due,
            Batch batch,
            Instant now) {
        var expires = reason == Waiting.Reason.EARLY ? Optional.of(now.plus(EARLY_EXPIRES)) : Optional.<Instant>empty();
        batch.waiting.add(new Waiting(
                item.id(),
                item.root(),
                item.raw(),
                new Waiting.Sender(
                        item.cause().actor().type(), item.cause().actor().name()),
                key,
                reason,
                detail,
                due,
                expires));
        batch.hang(key, 1);
        if (reason != Waiting.Reason.DEFERRED && reason != Waiting.Reason.HELD)
            key.ifPresent(it -> batch.block(it, item.raw().endpoint(), due.isEmpty()));
        batch.outcomes.put(item, new Outcome.Waiting(detail));
        if (item.isFresh()) ledgers.append(item, 0, Optional.of(detail), batch);
        ledgers.settle(item, Standing.WAITING, detail, batch);
    }

    private void bury(Item item, OrderSession session, RuntimeException failure, Batch batch) {
        if (item.isReplay()) {
            var cause = diagnoses.of(failure).cause();
            batch.outcomes.put(item, new Outcome.Dead(cause));
            ledgers.endReplay(item, false, cause, batch);
            return;
        }
        var key = item.isPrompt() ? Optional.<Long>empty() : session.key(item.target());
        var order = session.order(item.target()).orElse(0L);
        var letter = diagnoses.letter(item, key, order, session.flow(item.target()), failure);
        batch.dead.add(letter);
        batch.hang(key, 1);
        key.ifPresent(it -> batch.block(it, item.raw().endpoint(), true));
        batch.outcomes.put(item, new Outcome.Dead(letter.diagnosis().cause()));
        if (item.isFresh())
            ledgers.append(item, order, Optional.of(letter.diagnosis().cause()), batch);
        ledgers.settle(item, Standing.DEAD, letter.diagnosis().cause(), batch);
    }
}
