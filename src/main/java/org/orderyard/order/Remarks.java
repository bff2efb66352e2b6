package org.orderyard.order;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Notes in the log of orders, many at once, of what was done with them and moved none. */
@Component
public class Remarks {
    /**
     * @param event in the past tense, which is also its outcome
     * @param message that it was done by or for
     */
    public record Remark(long order, Optional<String> delivery, String event, String note, Actor actor, UUID message) {}

    private final JdbcTemplate jdbc;

    Remarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(List<Remark> remarks) {
        Columns.of(remarks)
                .bigint(Remark::order)
                .optional(Remark::delivery)
                .text(Remark::event)
                .text(Remark::note)
                .text(it -> it.actor().type())
                .text(it -> it.actor().name())
                .uuid(Remark::message)
                .update(jdbc, """
                    insert into event_log (order_id, delivery, event, from_state, to_state, from_phase, to_phase,
                        outcome, note, actor_type, actor, message_id, flow_version, seq, at)
                    select r.order_id, r.delivery, r.event, coalesce(d.state, o.state), coalesce(d.state, o.state),
                        coalesce(d.phase, o.phase), coalesce(d.phase, o.phase), upper(r.event), r.note, r.actor_type, r.actor,
                        r.message_id, o.flow_version, r.seq, now.at
                    from unnest(?, ?, ?, ?, ?, ?, ?) with ordinality
                        as r(order_id, delivery, event, note, actor_type, actor, message_id, seq)
                    join orders o on o.id = r.order_id
                    left join deliveries d on d.number = r.delivery,
                        (select clock_timestamp() as at) as now
                    """);
    }
}
