package org.orderyard.order;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the world did and the state of an order has no word for, until a person has settled it. */
@Component
public class ConflictCases {
    private final JdbcClient jdbc;

    ConflictCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false: the order has no such case, or it is closed already */
    public boolean close(long order, long id, String user, String note) {
        return jdbc.sql("""
            update conflict_cases set closed_at = clock_timestamp(), closed_by = :user, note = :note
            where order_id = :order and id = :id and closed_at is null
            """)
                        .param("order", order)
                        .param("id", id)
                        .param("user", user)
                        .param("note", note)
                        .update()
                == 1;
    }
}
