package org.orderyard.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every transition with its reason: who, by which message, from where to where, with which effects. Only ever appended. */
@Component
class EventLog {
    record Entry(Order order, Proposal.Logged logged, Cause cause) {
        private String effects() {
            return String.join(", ", logged.step().effects());
        }

        /** What a person said stays, beside what the effects noted down. */
        private Optional<String> note() {
            var isBoth = logged.outcome().equals("APPLIED")
                    && logged.note().isPresent()
                    && cause.note().isPresent();
            return isBoth
                    ? Optional.of(cause.note().get() + " (" + logged.note().get() + ")")
                    : logged.note().or(cause::note);
        }
    }

    private final JdbcTemplate jdbc;

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Of timers those whose state was entered again since they were set, by the message that did it. */
    Set<Command.Prompt> outlived(Collection<Command.Prompt> timers) {
        var all = List.copyOf(timers);
        return Columns.of(IntStream.range(0, all.size()).boxed().toList())
                .integer(Integer::intValue)
                .nullableBigint(it -> order(all.get(it)).orElse(null))
                .optional(it -> delivery(all.get(it)))
                .optional(it -> all.get(it).whileIn())
                .uuid(it -> all.get(it).since().orElseThrow())
                .query(jdbc, """
                    select t.nr
                    from unnest(?, ?, ?, ?, ?) as t(nr, order_id, delivery, state, since)
                    cross join lateral (
                        select e.message_id from event_log e
                        where e.order_id = t.order_id and e.delivery is not distinct from t.delivery
                          and e.to_state = t.state and e.from_state <> e.to_state
                        order by e.at desc, e.seq desc
                        limit 1) as last
                    where last.message_id <> t.since
                    """, (row, _) -> all.get(row.getInt(1)))
                .stream()
                .collect(Collectors.toSet());
    }

    private static Optional<Long> order(Command.Prompt timer) {
        return timer.target() instanceof Target.Number(var number)
                ? OrderNumbers.parse(number)
                : delivery(timer).flatMap(OrderNumbers::ofDelivery);
    }

    private static Optional<String> delivery(Command.Prompt timer) {
        return timer.target() instanceof Target.OfDelivery(var number) ? Optional.of(number) : Optional.empty();
    }

    /** @param entries in the order in which they happened */
    void append(List<Entry> entries) {
        Columns.of(entries)
                .bigint(it -> it.order().id())
                .optional(it -> it.logged().step().delivery())
                .text(it -> it.logged().step().event())
                .text(it -> it.logged().step().from())
                .text(it -> it.logged().step().to())
                .text(it -> it.logged().step().phaseFrom().name())
                .text(it -> it.logged().step().phaseTo().name())
                .text(it -> it.logged().outcome())
                .text(Entry::effects)
                .optional(Entry::note)
                .text(it -> it.cause().actor().type())
                .text(it -> it.cause().actor().name())
                .uuid(it -> it.cause().message())
                .integer(it -> it.order().flow().version())
                .update(jdbc, """
                    insert into event_log (order_id, delivery, event, from_state, to_state, from_phase, to_phase,
                        outcome, effects, note, actor_type, actor, message_id, flow_version, seq, at)
                    select e.*, now.at
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as e,
                        (select clock_timestamp() as at) as now
                    """);
    }
}
