package org.orderyard.order;

import java.util.List;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes conflict cases; what an open one says already is not said twice. */
@Component
class CaseRows implements Writes<OpenCase> {
    private final JdbcTemplate jdbc;

    CaseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Class<OpenCase> kind() {
        return OpenCase.class;
    }

    @Override
    public void write(List<Wanted<OpenCase>> all) {
        Columns.of(all)
                .bigint(Wanted::order)
                .optional(it -> it.write().delivery())
                .text(it -> it.write().event())
                .text(it -> it.write().what())
                .uuid(it -> it.cause().message())
                .update(jdbc, """
                    insert into conflict_cases (order_id, delivery, event, what, message_id)
                    select distinct on (r.order_id, r.delivery, r.event, r.what) r.*
                    from unnest(?, ?, ?, ?, ?) as r(order_id, delivery, event, what, message_id)
                    where not exists (
                        select 1 from conflict_cases c
                        where c.order_id = r.order_id and c.delivery is not distinct from r.delivery
                          and c.event = r.event and c.what = r.what and c.closed_at is null)
                    """);
    }
}
