package org.orderyard.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays of many, as they stand: whichever node looks next goes on with them. */
@Component
public class ReplayJobs {
    /** A job that is to be looked at, and how long ago it sent something. */
    public record Turn(ReplayJob job, Duration sinceLast) {}

    private final JdbcClient jdbc;

    ReplayJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks one that is due; what another node has in hand is passed over. */
    public Optional<Turn> lockNext() {
        return jdbc.sql("""
            select *, extract(epoch from clock_timestamp() - coalesce(sent_at, clock_timestamp() - interval '1 second')) as since
            from replay_jobs
            where (state in ('DRY_RUN', 'RUNNING') or under_way > 0 or waiting > 0) and look_at <= clock_timestamp()
            order by look_at
            limit 1
            for update skip locked
            """)
                .query((row, _) -> new Turn(job(row), Duration.ofMillis((long) (row.getDouble("since") * 1000))))
                .optional();
    }

    public Optional<ReplayJob> find(long id) {
        return jdbc.sql("select * from replay_jobs where id = :id")
                .param("id", id)
                .query((row, _) -> job(row))
                .optional();
    }

    /** Those of the shops, or of whichever; newest first. */
    public List<ReplayJob> before(long id, int most, boolean isForAll, String[] shops) {
        return jdbc.sql("""
            select * from replay_jobs
            where id < :id and (:all or shops <@ cast(:shops as text[]))
            order by id desc
            limit :most
            """)
                .param("id", id)
                .param("most", most)
                .param("all", isForAll)
                .param("shops", shops)
                .query((row, _) -> job(row))
                .list();
    }

    /** @return its number; its letters are still to be added */
    public long create(String wording, String query, String[] shops, String user) {
        return jdbc.sql("""
            insert into replay_jobs (wording, query, shops, by_user, state_by)
            values (:wording, :query, :shops, :user, :user)
            returning id
            """)
                .param("wording", wording)
                .param("query", query)
                .param("shops", shops)
                .param("user", user)
                .query(Long.class)
                .single();
    }

    /** Its letters do not change any more, unless somebody adds those that failed since. */
    public void fixed(long id) {
        jdbc.sql("""
            update replay_jobs
            set fixed_at = clock_timestamp(), (letters, newest_letter) = (select count(*), coalesce(max(letter_id), 0) from replay_items where job_id = :id)
            where id = :id
            """).param("id", id).update();
    }

    /** @param user in whose name the letters are sent */
    public void plan(long id, ReplayPlan plan, String user, String reason) {
        jdbc.sql("""
            update replay_jobs
            set batch = :batch, rate = :rate, ramp = :ramp, stop_at = :stopAt, reason = :reason,
                by_user = :user, started_at = clock_timestamp()
            where id = :id
            """)
                .param("batch", plan.batch())
                .param("rate", plan.rate())
                .param("ramp", plan.ramp().toArray(Integer[]::new))
                .param("stopAt", plan.stopAt())
                .param("reason", reason)
                .param("user", user)
                .param("id", id)
                .update();
    }

    /** @return false if it is in none of the states any more, and stays as it is */
    public boolean move(long id, Collection<ReplayJob.State> from, ReplayJob.State to, String by, String reason) {
        return jdbc.sql("""
            update replay_jobs
            set state = :to, state_by = :by, state_reason = :reason, state_at = clock_timestamp(), look_at = clock_timestamp(),
                ended_at = case when :to in ('CANCELLED', 'DONE') then clock_timestamp() else ended_at end
            where id = :id and state = any(:from)
            """)
                        .param("to", to.name())
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** What failed up to now is not counted against it any more. */
    public void tolerate(long id) {
        jdbc.sql("""
            update replay_jobs
            set tolerated_ended = waiting + succeeded + failed + refused, tolerated_failed = failed
            where id = :id
            """).param("id", id).update();
    }

    public void looked(long id, ReplayTally tally, boolean hasSent, Duration again) {
        jdbc.sql("""
            update replay_jobs
            set under_way = :underWay, waiting = :waiting, succeeded = :succeeded, failed = :failed, refused = :refused,
                sent_at = case when :sent then clock_timestamp() else sent_at end,
                look_at = clock_timestamp() + :again * interval '1 millisecond'
            where id = :id
            """)
                .param("underWay", tally.underWay())
                .param("waiting", tally.waiting())
                .param("succeeded", tally.succeeded())
                .param("failed", tally.failed())
                .param("refused", tally.refused())
                .param("sent", hasSent)
                .param("again", again.toMillis())
                .param("id", id)
                .update();
    }

    private static ReplayJob job(ResultSet row) throws SQLException {
        var tally = new ReplayTally(
                row.getInt("letters") - started(row),
                row.getInt("under_way"),
                row.getInt("waiting"),
                row.getInt("succeeded"),
                row.getInt("failed"),
                row.getInt("refused"));
        var tolerated = new ReplayTally(
                0,
                0,
                0,
                row.getInt("tolerated_ended") - row.getInt("tolerated_failed"),
                row.getInt("tolerated_failed"),
                0);
        var ramp = Stream.of((Integer[]) row.getArray("ramp").getArray()).toList();
        return new ReplayJob(
                row.getLong("id"),
                ReplayJob.State.valueOf(row.getString("state")),
                row.getString("wording"),
                row.getString("query"),
                List.of((String[]) row.getArray("shops").getArray()),
                row.getInt("letters"),
                row.getLong("newest_letter"),
                new ReplayPlan(row.getInt("batch"), row.getInt("rate"), ramp, row.getInt("stop_at")),
                tally,
                tolerated,
                row.getString("reason"),
                row.getString("by_user"),
                row.getString("state_by"),
                row.getString("state_reason"),
                row.getObject("state_at", OffsetDateTime.class),
                row.getObject("fixed_at", OffsetDateTime.class),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }

    private static int started(ResultSet row) throws SQLException {
        return row.getInt("under_way")
                + row.getInt("waiting")
                + row.getInt("succeeded")
                + row.getInt("failed")
                + row.getInt("refused");
    }
}
