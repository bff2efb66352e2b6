package org.orderyard.order;

import java.util.List;
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
    }

    private final JdbcTemplate jdbc;

    EventLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
                .optional(it -> it.logged().note().or(() -> it.cause().note()))
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
