package org.orderyard.message;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the tries at messages that are suspected of taking the hub down: a row that says so is there before each of them. */
@Component
public class LoneTries {
    private final JdbcClient jdbc;

    LoneTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many tries began, this one included */
    public int begin(RawMessage raw) {
        return jdbc.sql("""
            insert into lone_tries (endpoint, transport_id, began) values (:endpoint, :id, 1)
            on conflict (endpoint, transport_id) do update set began = lone_tries.began + 1
            returning began
            """)
                .param("endpoint", raw.endpoint())
                .param("id", raw.transportId())
                .query(Integer.class)
                .single();
    }

    public void end(RawMessage raw) {
        jdbc.sql("delete from lone_tries where endpoint = :endpoint and transport_id = :id")
                .param("endpoint", raw.endpoint())
                .param("id", raw.transportId())
                .update();
    }
}
