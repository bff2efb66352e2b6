package org.orderyard.message;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Folders and mailboxes that some node cannot look into. What lies there waits for it. */
@Component
public class FailedLooks {
    /**
     * @param place such as {@code sftp://tills.example:22/out}
     * @param cause in words, with what to do about it
     * @param times in a row
     */
    public record Failed(String place, String endpoint, String cause, int times, OffsetDateTime since) {}

    private static final String FORGOTTEN = "clock_timestamp() - interval '1 minute'";

    private final JdbcClient jdbc;

    FailedLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param next until it is looked at again; a node that does not come back by then has no say any more */
    public void failed(String place, String endpoint, String cause, Duration next) {
        jdbc.sql("""
            insert into failed_looks as f (place, endpoint, cause, times, next_at)
            values (:place, :endpoint, :cause, 1, clock_timestamp() + :next * interval '1 millisecond')
            on conflict (place) do update
            set endpoint = excluded.endpoint, cause = excluded.cause, next_at = excluded.next_at,
                times = case when f.next_at > :forgotten then f.times + 1 else 1 end,
                since = case when f.next_at > :forgotten then f.since else excluded.since end
            """.replace(":forgotten", FORGOTTEN))
                .param("place", place)
                .param("endpoint", endpoint)
                .param("cause", cause)
                .param("next", next.toMillis())
                .update();
    }

    public void succeeded(String place) {
        jdbc.sql("delete from failed_looks where place = :place")
                .param("place", place)
                .update();
    }

    public List<Failed> all() {
        return jdbc.sql("""
            select place, endpoint, cause, times, since from failed_looks
            where next_at > :forgotten order by place
            """.replace(":forgotten", FORGOTTEN))
                .query(Failed.class)
                .list();
    }
}
