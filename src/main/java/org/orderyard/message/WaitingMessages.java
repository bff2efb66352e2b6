package org.orderyard.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** What is not finished. Rows hang on the key of their order; nothing of an order and endpoint overtakes at release. */
@Component
public class WaitingMessages {
    /** Messages of this sender are the hub's own prompts. */
    public static final String HUB = "hub";

    /**
     * @param isBlocked whether nothing but a release makes the row due
     * @param letter root of the message, if it is a dead letter
     * @param revision of the whole document that the letter is; empty: it is none
     */
    public record Ahead(
            long key, String endpoint, boolean isBlocked, Optional<UUID> letter, Optional<String> revision) {}

    /** A claimed row that goes on waiting, in its old place. */
    public record Again(
            long id,
            Optional<Long> key,
            Waiting.Reason reason,
            String detail,
            Optional<Instant> due,
            Optional<Instant> expires) {}

    private final JdbcTemplate jdbc;

    WaitingMessages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(List<Waiting> rows) {
        Columns.of(rows)
                .uuid(Waiting::message)
                .uuid(Waiting::root)
                .text(it -> it.raw().endpoint())
                .nullableBigint(it -> it.key().orElse(null))
                .text(it -> it.reason().name())
                .text(Waiting::detail)
                .time(Waiting::due)
                .time(Waiting::expires)
                .text(it -> it.sender().type())
                .text(it -> it.sender().name())
                .bytes(it -> it.raw().body())
                .text(it -> Headers.text(it.raw().headers()))
                .text(it -> it.raw().transportId())
                .update(jdbc, """
                    insert into waiting_messages (message_id, root_id, endpoint, key_id, reason, detail, due_at, expires_at,
                        actor_type, actor, body, headers, transport_id)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
    }

    /**
     * Claims what is due, under lease; of one order and endpoint only the oldest, and nothing that stands behind a dead letter. Only
     * replays pass. A transaction of its own.
     */
    public List<Due> claim(int limit, Duration lease) {
        return jdbc.query("""
            update waiting_messages w
            set leased_until = clock_timestamp() + ? * interval '1 millisecond', attempts = w.attempts + 1
            from (select id
                  from waiting_messages d
                  where (due_at <= clock_timestamp() or expires_at <= clock_timestamp())
                    and (leased_until is null or leased_until < clock_timestamp())
                    and (reason <> 'BEHIND' or not exists (
                        select 1 from dead_letters l
                        where l.key_id = d.key_id and l.endpoint = d.endpoint and l.status in ('OPEN', 'REPLAYING')))
                    and (key_id is null or message_id <> root_id or not exists (
                        select 1 from waiting_messages o
                        where o.key_id = d.key_id and o.endpoint = d.endpoint and o.id < d.id
                          and o.reason not in ('DEFERRED', 'HELD')))
                  order by due_at, id
                  limit ?
                  for update skip locked) claimed
            where w.id = claimed.id
            returning w.id, w.message_id, w.root_id, w.endpoint, w.body, w.headers, w.transport_id,
                w.actor_type, w.actor, w.key_id, w.reason, w.attempts,
                coalesce(w.expires_at <= clock_timestamp(), false)
            """, DUE, lease.toMillis(), limit);
    }

    /** Which of the claimed rows are still ours: locks them. */
    public Set<Long> holdLeases(Collection<Long> ids) {
        return Columns.of(new TreeSet<>(ids))
                .bigint(Long::longValue)
                .query(jdbc, """
                    select id from waiting_messages
                    where id = any(?) and leased_until > clock_timestamp()
                    order by id
                    for update
                    """, (row, _) -> row.getLong(1))
                .stream()
                .collect(Collectors.toSet());
    }

    public void remove(Collection<Long> ids) {
        Columns.of(ids).bigint(Long::longValue).update(jdbc, "delete from waiting_messages where id = any(?)");
    }

    /** Puts claimed rows back where they were, so that nothing of their order overtakes them. */
    public void putBack(List<Again> rows) {
        Columns.of(rows)
                .bigint(Again::id)
                .nullableBigint(it -> it.key().orElse(null))
                .text(it -> it.reason().name())
                .text(Again::detail)
                .time(Again::due)
                .time(Again::expires)
                .update(jdbc, """
                    update waiting_messages w
                    set key_id = a.key_id, reason = a.reason, detail = a.detail, due_at = a.due_at,
                        expires_at = a.expires_at, leased_until = null
                    from unnest(?, ?, ?, ?, ?, ?) as a(id, key_id, reason, detail, due_at, expires_at)
                    where w.id = a.id
                    """);
    }

    /** What newer messages have to stand behind, dead letters included. What a state deferred or a hold keeps blocks nobody. */
    public List<Ahead> ahead(Collection<Long> keys) {
        return Columns.of(keys)
                .bigint(Long::longValue)
                .bigint(Long::longValue)
                .query(
                        jdbc,
                        """
                        select key_id, endpoint, bool_or(due_at is null), null, null from waiting_messages
                        where key_id = any(?) and reason not in ('DEFERRED', 'HELD') group by key_id, endpoint
                        union all
                        select key_id, endpoint, true, root_id, document_revision from dead_letters
                        where key_id = any(?) and status in ('OPEN', 'REPLAYING')
                        """,
                        (row, _) -> new Ahead(
                                row.getLong(1),
                                row.getString(2),
                                row.getBoolean(3),
                                Optional.ofNullable(row.getObject(4, UUID.class)),
                                Optional.ofNullable(row.getString(5))));
    }

    /** Makes everything due that waits on the keys for one of the reasons, and what stands behind it. */
    public int release(Collection<Long> keys, Set<Waiting.Reason> reasons) {
        record On(long key, String reason) {}
        var rows = keys.stream()
                .flatMap(key -> reasons.stream().map(it -> new On(key, it.name())))
                .toList();
        return Columns.of(rows).bigint(On::key).text(On::reason).update(jdbc, """
            update waiting_messages w
            set due_at = clock_timestamp()
            from unnest(?, ?) as r(key_id, reason)
            where w.key_id = r.key_id and w.reason = r.reason and w.due_at is null
              and not exists (select 1 from dead_letters l
                              where l.key_id = w.key_id and l.endpoint = w.endpoint and l.status in ('OPEN', 'REPLAYING'))
            """);
    }

    /** Makes due what a state of the orders deferred, dead letters before it or not. */
    public void releaseDeferred(Collection<Long> keys) {
        Columns.of(new TreeSet<>(keys)).bigint(Long::longValue).update(jdbc, """
            update waiting_messages
            set due_at = clock_timestamp()
            where key_id = any(?) and reason = 'DEFERRED' and due_at is null
            """);
    }

    /** Ids of the keys on which early messages wait. */
    public List<Long> early() {
        return jdbc.queryForList(
                "select distinct key_id from waiting_messages where reason = 'EARLY' and due_at is null and key_id is"
                        + " not null",
                Long.class);
    }

    private static final RowMapper<Due> DUE = (row, _) -> due(row);

    private static Due due(ResultSet row) throws SQLException {
        var raw = new RawMessage(row.getString(4), row.getBytes(5), Headers.of(row.getString(6)), row.getString(7));
        return new Due(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                raw,
                new Waiting.Sender(row.getString(8), row.getString(9)),
                Optional.ofNullable(row.getObject(10, Long.class)),
                Waiting.Reason.valueOf(row.getString(11)),
                row.getInt(12),
                row.getBoolean(13));
    }
}
