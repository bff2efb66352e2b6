package org.orderyard.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of the outbox that couriers carry. One that cannot be delivered stays, and the later ones of its order and target behind it. */
@Component
public class Errands {
    /** How the note of a message begins that nobody was to have. */
    public static final String NOT_SENT = "Not sent: ";

    private final JdbcTemplate jdbc;

    Errands(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is due for the endpoint, oldest first, one per order and target. A transaction of its own. */
    public List<Errand> claim(String endpoint, int limit, Duration lease) {
        return jdbc.query("""
            update outbox o
            set leased_until = clock_timestamp() + ? * interval '1 millisecond', attempts = o.attempts + 1
            from (select id from outbox d
                  where status = 'outbound' and endpoint = ? and leased_until < clock_timestamp()
                    and not exists (select 1 from switches off where off.endpoint = d.endpoint)
                    and (order_id is null or not exists (
                        select 1 from outbox older
                        where older.order_id = d.order_id and older.target = d.target and older.seq < d.seq
                          and older.status <> 'discarded'))
                  order by seq
                  limit ?
                  for update skip locked) claimed
            where o.id = claimed.id
            returning o.id, coalesce(o.order_id, 0), o.target, o.document, o.headers, o.mapping_version, o.seq,
                o.attempts, o.letter_id, o.leased_until
            """, Errands::errand, lease.toMillis(), endpoint, limit).stream()
                .sorted(Comparator.comparingLong(Errand::revision))
                .toList();
    }

    /** Whether it is still the claimer's, who then has it for another lease. */
    public Optional<Errand> hold(Errand errand, Duration lease) {
        return jdbc
                .query("""
                    update outbox o set leased_until = clock_timestamp() + ? * interval '1 millisecond'
                    where id = ? and leased_until = ? and status = 'outbound'
                    returning o.id, coalesce(o.order_id, 0), o.target, o.document, o.headers, o.mapping_version, o.seq,
                        o.attempts, o.letter_id, o.leased_until
                    """, Errands::errand, lease.toMillis(), errand.row().id(), Timestamp.from(errand.leasedUntil()))
                .stream()
                .findFirst();
    }

    /** Puts back what was claimed and not tried: that was no attempt. */
    public void release(Collection<Errand> errands) {
        Columns.of(errands).uuid(it -> it.row().id()).update(jdbc, """
            update outbox set leased_until = clock_timestamp(), attempts = attempts - 1
            where id = any(?) and status = 'outbound'
            """);
    }

    /** Forgets what was delivered; the ledger of messages has it. */
    public void delivered(UUID id) {
        jdbc.update("delete from outbox where id = ?", id);
    }

    /** Forgets what nobody is to have; the ledger of messages says why. */
    public void spared(UUID id, String why) {
        jdbc.update("update messages set note = ? where id = ? and direction = 'OUT'", NOT_SENT + why, id);
        delivered(id);
    }

    public void later(UUID id, String cause, Duration again) {
        jdbc.update("""
            update outbox set cause = ?, leased_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and status = 'outbound'
            """, cause, again.toMillis(), id);
    }

    public void dead(UUID id, String cause, long letter) {
        jdbc.update("update outbox set status = 'dead', cause = ?, letter_id = ? where id = ?", cause, letter, id);
    }

    /** Sends a dead one again, by the mapping as it is now. */
    public void again(long letter, String mapping) {
        jdbc.update("""
            update outbox set status = 'outbound', attempts = 0, leased_until = clock_timestamp(), mapping_version = ?
            where letter_id = ?
            """, mapping, letter);
    }

    /** Gives a dead one up, and what stands behind it goes on; or takes that back. */
    public void discard(long letter, boolean isDiscarded) {
        jdbc.update("update outbox set status = ? where letter_id = ?", isDiscarded ? "discarded" : "dead", letter);
    }

    /** Leads what waits for a target to the endpoint that takes the target now. @return how many rows */
    public int readdress(String target, Outbox.Via via) {
        return jdbc.update("""
            update outbox set endpoint = ?, mapping_version = ?
            where status = 'outbound' and target = ? and endpoint <> ?
            """, via.endpoint(), via.mapping(), target, via.endpoint());
    }

    /** How many rows wait, dead ones not counted, by endpoint. */
    public Map<String, Long> waiting() {
        record Waiting(String endpoint, long rows) {}
        return jdbc
                .query(
                        "select endpoint, count(*) from outbox where status = 'outbound' group by endpoint",
                        (row, _) -> new Waiting(row.getString(1), row.getLong(2)))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Waiting::endpoint, Waiting::rows));
    }

    private static Errand errand(ResultSet row, int number) throws SQLException {
        return new Errand(
                new Outbox.Row(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        Headers.of(row.getString(5))),
                row.getString(6),
                row.getLong(7),
                row.getInt(8),
                Optional.ofNullable(row.getObject(9, Long.class)),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }
}
