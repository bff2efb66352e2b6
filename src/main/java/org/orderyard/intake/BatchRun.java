package org.orderyard.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderyard.message.Claim;
import org.orderyard.message.DeadLetters;
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
    private final OrderBook book;
    private final BatchLedgers ledgers;
    private final Departures departures;
    private final Endings endings;
    private final Clock clock;

    BatchRun(OrderBook book, BatchLedgers ledgers, Departures departures, Endings endings, Clock clock) {
        this.book = book;
        this.ledgers = ledgers;
        this.departures = departures;
        this.endings = endings;
        this.clock = clock;
    }

    /** What a committed batch leaves to do. */
    record Result(Map<Item, Outcome> outcomes, List<Departure> departures, List<Answer> answers) {
        static Result empty() {
            return new Result(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Result more) {
            outcomes.putAll(more.outcomes);
            departures.addAll(more.departures);
            answers.addAll(more.answers);
        }
    }

    /** Runs inside the caller's transaction. */
    Result run(List<Item> items) {
        var batch = new Batch();
        var now = clock.instant();
        var admitted = admitted(items, batch);
        var commands = admitted.stream().flatMap(it -> it.commands().stream()).toList();
        var session = book.open(
                commands,
                admitted.stream()
                        .filter(it -> it.salvage().isPresent())
                        .map(Item::target)
                        .collect(Collectors.toSet()));
        ledgers.lookAhead(
                admitted.stream()
                        .filter(it -> session.hasUnfinished(it.target()))
                        .flatMap(it -> session.key(it.target()).stream())
                        .toList(),
                batch);
        session.load(commands);
        admitted.forEach(it -> handle(it, session, batch, now));
        departures.collect(session.wanted(), batch);
        var answers = departures.answers(batch, session);
        ledgers.write(batch, session);
        book.countUnfinished(batch.unfinished);
        var releasedKeys = session.write(batch.hung());
        var leaving = departures.write(batch, session, releasedKeys);
        return new Result(batch.outcomes, leaving, answers);
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
                batch.superseded.add(new DeadLetters.Superseded(
                        from, item.id(), "The same message came with another body, which took its place"));
                admitted.add(item);
            }
            case Claim.Duplicate(var of) -> batch.outcomes.put(item, new Outcome.Duplicate(of));
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
        else {
            var why = "Message %s is %s already".formatted(item.root(), standing == null ? "superseded" : standing);
            batch.outcomes.put(item, new Outcome.Repeat(why));
            ledgers.endReplay(item, false, why, batch);
        }
    }

    private void handle(Item item, OrderSession session, Batch batch, Instant now) {
        var key = session.key(item.target());
        if (item.failure().isPresent()) {
            endings.fail(item, session, item.failure().get(), batch, now);
            return;
        }
        var ahead = item.isFresh() && !item.mayOvertake()
                ? batch.ahead(key, item.raw().endpoint())
                : Optional.<Boolean>empty();
        if (ahead.isPresent()) {
            var due = ahead.get() ? Optional.<Instant>empty() : Optional.of(now);
            endings.park(
                    item,
                    key,
                    Waiting.Reason.BEHIND,
                    "An earlier message of this order is not finished",
                    due,
                    batch,
                    now);
            return;
        }
        try {
            decide(item, session, batch, now);
        } catch (RuntimeException failure) {
            endings.fail(item, session, failure, batch, now);
        }
    }

    private void decide(Item item, OrderSession session, Batch batch, Instant now) {
        if (item.version().isPresent()
                && session.version(item.target()) != item.version().getAsInt()) {
            endings.settle(
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
                endings.putOff(item, verdict, session.key(command.target()), batch, now);
                return;
            }
        }
        draft.keep();
        if (last instanceof Verdict.Done || last instanceof Verdict.Partly || last instanceof Verdict.Repeat)
            item.revision()
                    .ifPresent(it -> batch.supersede(
                            session.key(item.target()), item.raw().endpoint(), item.root(), item.id(), it));
        endings.settle(item, last, session.order(item.target()).orElse(0L), batch);
    }

    private static boolean isPutOff(Verdict verdict) {
        return verdict instanceof Verdict.Early
                || verdict instanceof Verdict.Deferred
                || verdict instanceof Verdict.Held
                || verdict instanceof Verdict.Later;
    }
}
