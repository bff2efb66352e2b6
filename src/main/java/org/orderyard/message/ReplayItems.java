package org.orderyard.message;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters of a replay of many, each with what became of it; what was sent is known by its replay, so that nothing is sent twice. */
@Component
public class ReplayItems {
    /** What sending one again would do, as things stand. */
    public record Forecast(long letter, String kind, String why) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ReplayItems(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** Takes over how replays ended, and which of them wait for something that takes its time. */
    public void settle(long job) {
        jdbc.sql("""
            update replay_items i
            set state = case r.status when 'DONE' then 'SUCCEEDED' else 'FAILED' end, outcome = r.outcome,
                ended_at = clock_timestamp()
            from replays r
            where i.job_id = :job and i.state in ('SENT', 'WAITING') and r.message_id = i.replay_id and r.status <> 'RUNNING'
            """).param("job", job).update();
        jdbc.sql("""
            update replay_items i
            set state = 'WAITING', outcome = w.detail
            from waiting_messages w
            where i.job_id = :job and i.state = 'SENT' and w.message_id = i.replay_id
              and w.reason in ('EARLY', 'DEFERRED', 'HELD')
            """).param("job", job).update();
    }

    public ReplayTally tally(long job) {
        return jdbc.sql("""
            select count(*) filter (where state = 'LEFT'), count(*) filter (where state = 'SENT'),
                count(*) filter (where state = 'WAITING'), count(*) filter (where state = 'SUCCEEDED'),
                count(*) filter (where state = 'FAILED'), count(*) filter (where state = 'REFUSED')
            from replay_items where job_id = :job
            """)
                .param("job", job)
                .query((row, _) -> new ReplayTally(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .single();
    }

    /** The next ones that nobody has sent yet, oldest first. */
    public List<Long> left(long job, int limit) {
        return jdbc.sql("""
            select letter_id from replay_items where job_id = :job and state = 'LEFT' order by nr limit :limit
            """)
                .param("job", job)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public void sent(long job, long letter, UUID replay) {
        jdbc.sql("update replay_items set state = 'SENT', replay_id = :replay where job_id = :job and letter_id"
                        + " = :letter")
                .param("replay", replay)
                .param("job", job)
                .param("letter", letter)
                .update();
    }

    public void refused(long job, long letter, String why) {
        jdbc.sql("""
            update replay_items set state = 'REFUSED', outcome = :why, ended_at = clock_timestamp()
            where job_id = :job and letter_id = :letter
            """)
                .param("why", why)
                .param("job", job)
                .param("letter", letter)
                .update();
    }

    /** Those of which nobody has asked yet what would become of them. */
    public List<Long> untold(long job, int limit) {
        return jdbc.sql("""
            select letter_id from replay_items where job_id = :job and state = 'LEFT' and forecast is null
            order by nr limit :limit
            """)
                .param("job", job)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Some of them, from the first to the last. */
    public List<Long> sample(long job, Collection<Integer> numbers) {
        return jdbc.sql("select letter_id from replay_items where job_id = :job and nr = any(:numbers) order by nr")
                .param("job", job)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }

    public void foretell(long job, List<Forecast> forecasts) {
        Columns.of(forecasts)
                .bigint(_ -> job)
                .bigint(Forecast::letter)
                .text(Forecast::kind)
                .text(Forecast::why)
                .update(template, """
                    update replay_items i
                    set forecast = f.kind, forecast_why = f.why
                    from unnest(?, ?, ?, ?) as f(job, letter, kind, why)
                    where i.job_id = f.job and i.letter_id = f.letter
                    """);
    }

    /** A dry run of all begins anew: things may have changed. */
    public void forget(long job) {
        jdbc.sql("update replay_items set forecast = null, forecast_why = null where job_id = :job")
                .param("job", job)
                .update();
    }
}
