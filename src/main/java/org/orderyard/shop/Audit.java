package org.orderyard.shop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    private static final String INSERT = """
        insert into audit (who, what, subject, reason, shop, origin)
        select :who, :what, :subject, :reason, :shop, :origin
        """;

    private static final String ONCE_A_MINUTE = """
        where not exists (select 1 from audit
                          where subject = :subject and who = :who and what = :what
                            and at > clock_timestamp() - interval '1 minute')
        """;

    private final JdbcClient jdbc;
    private final Whence whence;

    Audit(JdbcClient jdbc, Whence whence) {
        this.jdbc = jdbc;
        this.whence = whence;
    }

    /** Something that concerns the whole installation. */
    public void record(String who, String what, String subject, String reason) {
        record(who, what, subject, reason, Optional.empty());
    }

    /** @param shop whose people see it too; empty: only those for all shops, and who did it */
    public void record(String who, String what, String subject, String reason, Optional<String> shop) {
        insert(INSERT, who, what, subject, reason, shop);
    }

    /** The same, at most once a minute: what was refused is tried again and again by programs, and by whoever means harm. */
    public void recordRefusal(String who, String what, String subject, String reason) {
        insert(INSERT + ONCE_A_MINUTE, who, what, subject, reason, Optional.empty());
    }

    /** The same as {@link #record}, at most once a minute: programs read the same again and again. */
    public void recordOnce(String who, String what, String subject, Optional<String> shop) {
        insert(INSERT + ONCE_A_MINUTE, who, what, subject, "", shop);
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

    private void insert(String sql, String who, String what, String subject, String reason, Optional<String> shop) {
        jdbc.sql(sql)
                .param("who", who)
                .param("what", what)
                .param("subject", subject)
                .param("reason", reason)
                .param("shop", shop.orElse(null), java.sql.Types.VARCHAR)
                .param("origin", whence.address())
                .update();
    }
}
