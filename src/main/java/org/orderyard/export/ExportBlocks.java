package org.orderyard.export;

import java.util.List;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders, or deliveries, of which nothing is exported until a person says so. They keep what they are eligible for. */
@Component
public class ExportBlocks {
    private final JdbcTemplate jdbc;

    ExportBlocks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param subject number of a delivery; empty: all of the order */
    public void add(long order, String subject, String reason, String by) {
        jdbc.update("""
            insert into export_blocks (order_id, subject, reason, blocked_by) values (?, ?, ?, ?)
            on conflict (order_id, subject) do nothing
            """, order, subject, reason, by);
    }

    /** @return whether there was one */
    public boolean remove(long order, String subject) {
        return jdbc.update("delete from export_blocks where order_id = ? and subject = ?", order, subject) > 0;
    }

    void add(List<ExportTask> tasks, String reason, String by) {
        Columns.of(tasks)
                .bigint(ExportTask::order)
                .text(it -> it.delivery().orElse(""))
                .text(_ -> reason)
                .text(_ -> by)
                .update(jdbc, """
                    insert into export_blocks (order_id, subject, reason, blocked_by)
                    select * from unnest(?, ?, ?, ?)
                    on conflict (order_id, subject) do nothing
                    """);
    }
}
