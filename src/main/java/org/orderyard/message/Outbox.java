package org.orderyard.message;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** What has to leave. A row is born with an owner, who sends it within its lease; what he does not send, the relay does. */
@Component
public class Outbox {
    /**
     * @param order number of the order; 0: none
     * @param via who carries it; empty: it is for a queue of our own broker, which is the target
     */
    public record Row(
            UUID id, long order, String target, String document, Map<String, String> headers, Optional<Via> via) {
        public Row(UUID id, long order, String target, String document, Map<String, String> headers) {
            this(id, order, target, document, headers, Optional.empty());
        }
    }

    /**
     * An endpoint that a courier delivers to.
     *
     * @param mapping name and version of the mapping by which the document is rendered when it is sent
     */
    public record Via(String endpoint, String mapping) {}

    private record Added(UUID id, boolean isOwn) {}

    private static final RowMapper<Row> ROW = (row, _) -> new Row(
            row.getObject(1, UUID.class),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            Headers.of(row.getString(5)));

    private final JdbcTemplate jdbc;

    Outbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the rows.
     *
     * @return ids of those that the caller may send within the lease; those behind an older row of their order and target are the
     *     relay's, as soon as that one is gone, and those for an endpoint its courier's
     */
    public Set<UUID> add(List<Row> rows, Duration lease) {
        return Columns.of(rows)
                .uuid(Row::id)
                .nullableBigint(it -> it.order() == 0 ? null : it.order())
                .text(Row::target)
                .text(Row::document)
                .text(it -> Headers.text(it.headers()))
                .optional(it -> it.via().map(Via::endpoint))
                .optional(it -> it.via().map(Via::mapping))
                .bigint(_ -> lease.toMillis())
                .query(jdbc, """
                    insert into outbox (id, order_id, target, document, headers, endpoint, mapping_version, status, leased_until)
                    select r.id, r.order_id, r.target, r.document, r.headers, r.endpoint, r.mapping,
                        case when r.endpoint is null then 'due' else 'outbound' end,
                        clock_timestamp() + case
                            when r.endpoint is not null or exists (
                                select 1 from outbox o where o.order_id = r.order_id and o.target = r.target)
                            then interval '0'
                            else r.lease * interval '1 millisecond'
                        end
                    from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r(id, order_id, target, document, headers, endpoint, mapping, lease)
                    returning id, leased_until > clock_timestamp()
                    """, (row, _) -> new Added(row.getObject(1, UUID.class), row.getBoolean(2)))
                .stream()
                .filter(Added::isOwn)
                .map(Added::id)
                .collect(Collectors.toSet());
    }

    /** Forgets what was sent; the ledger of messages has it. */
    public void clear(Collection<UUID> ids) {
        Columns.of(ids).uuid(it -> it).update(jdbc, "delete from outbox where id = any(?)");
    }

    /** Takes rows whose lease ran out, oldest first, one per order and target. A transaction of its own. */
    public List<Row> claim(int limit, Duration lease) {
        return jdbc.query("""
            update outbox o
            set leased_until = clock_timestamp() + ? * interval '1 millisecond', attempts = o.attempts + 1
            from (select id from outbox d
                  where status = 'due' and leased_until < clock_timestamp()
                    and (order_id is null or not exists (
                        select 1 from outbox older
                        where older.order_id = d.order_id and older.target = d.target and older.seq < d.seq
                          and older.status <> 'discarded'))
                  order by seq
                  limit ?
                  for update skip locked) claimed
            where o.id = claimed.id
            returning o.id, coalesce(o.order_id, 0), o.target, o.document, o.headers
            """, ROW, lease.toMillis(), limit);
    }

    /** Not sent: again after a while. */
    public void failed(UUID id, String cause, Duration again) {
        jdbc.update(
                "update outbox set cause = ?, leased_until = clock_timestamp() + ? * interval '1 millisecond' where id"
                        + " = ?",
                cause,
                again.toMillis(),
                id);
    }
}
