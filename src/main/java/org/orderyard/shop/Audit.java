package org.orderyard.shop;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did that is no step of an order; appended, never changed. Steps of orders stand in the event log. */
@Component
public class Audit {
    /**
     * @param what a verb: {@code reveal}, {@code pause}, {@code resume}
     * @param subject what it was done to: {@code message <id>}, {@code endpoint <name>}
     */
    public record Deed(OffsetDateTime at, String who, String what, String subject, String reason) {}

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void record(String who, String what, String subject, String reason) {
        jdbc.sql("insert into audit (who, what, subject, reason) values (:who, :what, :subject, :reason)")
                .param("who", who)
                .param("what", what)
                .param("subject", subject)
                .param("reason", reason)
                .update();
    }

    /** Newest first. */
    public List<Deed> of(String subject, int most) {
        return jdbc.sql("""
            select at, who, what, subject, reason from audit
            where subject = :subject order by id desc limit :most
            """)
                .param("subject", subject)
                .param("most", most)
                .query(Deed.class)
                .list();
    }
}
