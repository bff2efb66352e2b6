package org.orderyard.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.orderyard.flow.FactKey;
import org.orderyard.flow.Facts;
import org.orderyard.flow.Write;

/**
 * The orders of one batch: locked and loaded at once, decided on one message after another in memory, written at once.
 * Lives for one transaction, in one thread.
 */
public final class OrderSession {
    private final Deciding deciding;
    private final OrderLedgers ledgers;
    private final Map<Target, OrderKeys.Row> keys;
    private final Map<Long, Order> loaded;
    private final Map<Long, Order> current;
    private final Map<Target, Long> aliases = new HashMap<>();
    private final Map<FactKey<?>, Object> known = new HashMap<>();
    private final List<EventLog.Entry> log = new ArrayList<>();
    private final List<Wanted<?>> writes = new ArrayList<>();
    private final Set<Command.Prompt> outlived = new HashSet<>();
    private Facts facts = Facts.of(known);

    OrderSession(Deciding deciding, OrderLedgers ledgers, Map<Target, OrderKeys.Row> keys, Map<Long, Order> loaded) {
        this.deciding = deciding;
        this.ledgers = ledgers;
        this.keys = keys;
        this.loaded = loaded;
        this.current = new LinkedHashMap<>(loaded);
    }

    /** Id of the row that a message of this target hangs on while it waits. */
    public Optional<Long> key(Target target) {
        return Optional.ofNullable(keys.get(target)).map(OrderKeys.Row::id);
    }

    /** Ids of the rows that the orders themselves are known by. */
    public Set<Long> keys(Collection<Long> orders) {
        return keys.values().stream()
                .filter(it -> orders.contains(it.order()))
                .map(OrderKeys.Row::id)
                .collect(Collectors.toSet());
    }

    /** Whether messages hang on the target's row already. */
    public boolean hasUnfinished(Target target) {
        return Optional.ofNullable(keys.get(target))
                .map(it -> it.unfinished() > 0)
                .orElse(false);
    }

    /** Loads, in one wave, everything that the commands may ask. */
    public void load(List<Command> commands) {
        var needed = new HashSet<FactKey<?>>();
        commands.forEach(it -> needed.addAll(needs(it)));
        deciding.facts().load(needed, known);
        outlived.addAll(ledgers.outlived(commands));
    }

    /** A try at one message: nothing of it is kept before {@link Draft#keep()}. */
    public Draft draft(Cause cause, Instant now) {
        return new Draft(cause, now);
    }

    /** What no module of the order's side writes: documents to emit, timers, releases. */
    public List<Wanted<?>> wanted() {
        return ledgers.rest(writes);
    }

    /**
     * Writes everything that was kept.
     *
     * @param hung keys on which the batch itself has hung messages
     * @return ids of keys whose order or parcel is there now: what came early is due
     */
    public List<Long> write(Set<Long> hung) {
        return ledgers.write(loaded, current, keys.values(), log, writes, hung);
    }

    /** Number of the order that a target names by now, if it is there. */
    public Optional<Long> order(Target target) {
        return Optional.ofNullable(aliases.get(target))
                .or(() -> Optional.ofNullable(keys.get(target)).map(OrderKeys.Row::order))
                .filter(current::containsKey);
    }

    /** Name and version of the flow that the order of a target is on. */
    public Optional<String> flow(Target target) {
        return order(target).map(current::get).map(Order::flow).map(it -> it.name() + " " + it.version());
    }

    /** How the channel calls the order that a target names by now, if it is there. */
    public Optional<OrderKey> orderKey(Target target) {
        return order(target).map(current::get).map(Order::key);
    }

    /** Of the order as it was loaded; 0 if it is not there. */
    public int version(Target target) {
        return order(target).map(loaded::get).map(Order::version).orElse(0);
    }

    private Set<FactKey<?>> needs(Command command) {
        return command.target() instanceof Target.None
                ? deciding.handlers().of(command).needs(command)
                : deciding.process().needs(order(command.target()).map(current::get), command, newId(command.target()));
    }

    private long newId(Target target) {
        var row = keys.get(target);
        return row == null ? 0 : row.order();
    }

    /** What one message would do. */
    public final class Draft {
        private final Cause cause;
        private final Instant now;
        private final Map<Long, Order> changed = new LinkedHashMap<>();
        private final List<EventLog.Entry> newLog = new ArrayList<>();
        private final List<Wanted<?>> newWrites = new ArrayList<>();
        private Facts overlay = facts;

        private Draft(Cause cause, Instant now) {
            this.cause = cause;
            this.now = now;
        }

        public Verdict decide(Command command) {
            if (command instanceof Command.Prompt prompt && outlived.contains(prompt))
                return new Verdict.Repeat("The state was left and entered again since the timer was set");
            if (!needs(command).stream().allMatch(overlay::has)) return new Verdict.Later();
            return command.target() instanceof Target.None ? handle(command) : onOrder(command);
        }

        /** Decides on the commands of one message, and tells it; a draft that is not kept does nothing. */
        public Foreseen foresee(List<Command> commands) {
            Verdict last = new Verdict.Done();
            for (var command : commands) {
                var verdict = decide(command);
                var isSaid =
                        verdict instanceof Verdict.Done || verdict instanceof Verdict.Repeat && commands.size() > 1;
                if (!isSaid) last = verdict;
            }
            return Foreseen.of(
                    last,
                    newLog.stream().map(it -> it.logged().step()).toList(),
                    newWrites.stream().<Write>map(Wanted::write).toList());
        }

        /** Makes it part of the batch. */
        public void keep() {
            current.putAll(changed);
            changed.values()
                    .forEach(order -> order.deliveries()
                            .forEach(delivery -> delivery.parcels().forEach(parcel -> name(parcel, order))));
            facts = overlay.flattened();
            log.addAll(newLog);
            writes.addAll(newWrites);
        }

        /** A number that is used again means the parcel that is on its way. */
        private void name(Parcel parcel, Order order) {
            if (parcel.delivered()) aliases.putIfAbsent(parcel.alias(), order.id());
            else aliases.put(parcel.alias(), order.id());
        }

        private Verdict handle(Command command) {
            var outcome = deciding.handlers().of(command).handle(command, overlay, now);
            overlay = outcome.facts();
            outcome.writes().forEach(it -> want(it, 0));
            return outcome.verdict();
        }

        private Verdict onOrder(Command command) {
            var target = command.target();
            var order = order(target)
                    .map(it -> changed.getOrDefault(it, current.get(it)))
                    .or(() -> Optional.ofNullable(changed.get(newId(target))));
            var proposal = deciding.process().decide(order, command, newId(target), overlay, now);
            overlay = proposal.facts();
            proposal.order().ifPresent(it -> {
                changed.put(it.id(), it);
                proposal.log().forEach(logged -> newLog.add(new EventLog.Entry(it, logged, cause)));
                proposal.writes().forEach(write -> want(write, it.id()));
            });
            return proposal.verdict();
        }

        private void want(Write write, long order) {
            newWrites.add(new Wanted<>(write, order, cause));
        }
    }
}
