package org.orderyard.message;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dead letters that are sent again, given up, or taken back; the letter and the original stay as they are. */
@Component
public class Replays {
    /**
     * A letter, locked.
     *
     * @param isOutgoing whether it is a document that its partner did not get
     */
    public record Letter(
            long id, UUID root, RawMessage raw, Optional<Long> orderKey, String status, boolean isOutgoing) {}

    /**
     * What became of a replay.
     *
     * @param failure what it died of this time, which may be something else
     */
    public record Ended(UUID replay, UUID root, boolean hadEffect, String outcome, Optional<Diagnosis> failure) {}

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Replays(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * Locks open letters that wait for one of the codes.
     *
     * @param missing as diagnoses have them, in whatever case
     * @param areUntried whether only those are meant that nobody has sent again yet
     */
    public List<Long> waitingFor(Collection<String> missing, boolean areUntried, int limit) {
        return jdbc.sql("""
            select id from dead_letters
            where status = 'OPEN' and missing_codes is not null and (attempts = 1 or not :untried)
              and exists (select 1 from unnest(missing_codes) as m
                          where lower(m) in (select lower(asked) from unnest(:missing) as asked))
            order by id
            limit :limit
            for update skip locked
            """)
                .param("missing", missing.toArray(String[]::new))
                .param("untried", areUntried)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    public Optional<Letter> lock(long id) {
        return read(id, "for update");
    }

    public Optional<Letter> find(long id) {
        return read(id, "");
    }

    private Optional<Letter> read(long id, String how) {
        return jdbc.sql("""
            select id, root_id, endpoint, body, headers, transport_id, key_id, status, direction = 'OUT'
            from dead_letters where id = :id %s
            """.formatted(how))
                .param("id", id)
                .query((row, _) -> new Letter(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        new RawMessage(
                                row.getString(3), row.getBytes(4), Headers.of(row.getString(5)), row.getString(6)),
                        Optional.ofNullable(row.getObject(7, Long.class)),
                        row.getString(8),
                        row.getBoolean(9)))
                .optional();
    }

    /** Id of the replay that is on its way for the letter. */
    public Optional<UUID> running(long letter) {
        return jdbc.sql("select message_id from replays where dead_letter_id = :id and status = 'RUNNING'")
                .param("id", letter)
                .query(UUID.class)
                .optional();
    }

    /** What somebody made of the letter when it was sent again last; empty: it was sent as it came. */
    public Optional<byte[]> lastEdited(long letter) {
        return jdbc.sql("select body from replays where dead_letter_id = :id and edited order by n desc limit 1")
                .param("id", letter)
                .query(byte[].class)
                .optional();
    }

    /** Notes a replay and gives it its id: the root's, counted. */
    public UUID begin(Letter letter, byte[] body, boolean isEdited, String by, String reason) {
        var n = jdbc.sql("select count(*) + 1 from replays where root_id = :root")
                .param("root", letter.root())
                .query(Integer.class)
                .single();
        var id = Identity.ofReplay(letter.root(), n);
        jdbc.sql("""
            insert into replays (message_id, dead_letter_id, root_id, n, edited, by_user, reason, body, status)
            values (:id, :letter, :root, :n, :edited, :by, :reason, :body, 'RUNNING')
            """)
                .param("id", id)
                .param("letter", letter.id())
                .param("root", letter.root())
                .param("n", n)
                .param("edited", isEdited)
                .param("by", by)
                .param("reason", reason)
                .param("body", body)
                .update();
        jdbc.sql("update dead_letters set status = 'REPLAYING' where id = :id")
                .param("id", letter.id())
                .update();
        return id;
    }

    public void changeStatus(long letter, String status, String by, String reason) {
        jdbc.sql("""
            update dead_letters
            set status = :status, closed_by = :by, reason = :reason,
                closed_at = case when :status = 'OPEN' then null else clock_timestamp() end
            where id = :id
            """)
                .param("status", status)
                .param("by", by)
                .param("reason", reason)
                .param("id", letter)
                .update();
    }

    /** Closes the letters of replays that ended well, and opens the others again. @return keys that nothing holds up any more */
    public List<Long> end(List<Ended> ended) {
        Columns.of(ended)
                .uuid(Ended::replay)
                .bool(Ended::hadEffect)
                .text(Ended::outcome)
                .update(template, """
                    update replays r
                    set status = case when e.effect then 'DONE' else 'FAILED' end, outcome = e.outcome
                    from unnest(?, ?, ?) as e(id, effect, outcome)
                    where r.message_id = e.id
                    """);
        record Closed(long key, boolean isClosed) {}
        return Columns.of(ended)
                .uuid(Ended::replay)
                .bool(Ended::hadEffect)
                .text(Ended::outcome)
                .optional(it -> it.failure().map(why -> why.errorClass().name()))
                .optional(it -> it.failure().map(Diagnosis::fingerprint))
                .optional(it -> it.failure().map(Diagnosis::stack))
                .optional(it -> it.failure().map(why -> String.join(Diagnosis.BETWEEN, why.missing())))
                .query(template, """
                    update dead_letters l
                    set status = case when e.effect then 'REPLAYED' else 'OPEN' end,
                        attempts = l.attempts + 1,
                        cause = case when e.effect then l.cause else e.outcome end,
                        error_class = coalesce(e.error_class, l.error_class),
                        fingerprint = coalesce(e.fingerprint, l.fingerprint),
                        stack = coalesce(e.stack, l.stack),
                        missing_codes = case when e.missing is null then l.missing_codes
                            else string_to_array(nullif(e.missing, ''), chr(31)) end,
                        closed_at = case when e.effect then clock_timestamp() end,
                        closed_by = case when e.effect then r.by_user end,
                        reason = case when e.effect then r.reason end
                    from unnest(?, ?, ?, ?, ?, ?, ?) as e(id, effect, outcome, error_class, fingerprint, stack, missing)
                    join replays r on r.message_id = e.id
                    where l.id = r.dead_letter_id and l.status = 'REPLAYING'
                    returning coalesce(l.key_id, 0), e.effect
                    """, (row, _) -> new Closed(row.getLong(1), row.getBoolean(2)))
                .stream()
                .filter(it -> it.isClosed() && it.key() > 0)
                .map(Closed::key)
                .toList();
    }
}
