package org.orderyard.message;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which message a record of a file became. */
@Component
public class FileRecords {
    /** Headers of a record of a file; senders cannot set what begins like this. */
    public static final String FILE = Headers.OURS + "file";

    public static final String LINE = Headers.OURS + "line";

    /** Header of all but the first record that begins on a line: its place among them, counted from 0. */
    public static final String RECORD = Headers.OURS + "record";

    /** Names a record in its file, the same whenever that is read; nothing but the line if it is the first there. */
    public static Optional<String> place(Map<String, String> headers) {
        var record = headers.get(RECORD);
        return Optional.ofNullable(headers.get(LINE)).map(line -> record == null ? line : line + "." + record);
    }

    /**
     * Where a record stands: its file and the line where it begins.
     *
     * @param part its place among the records there; below 0 if it is one of several in such a record
     */
    public record At(UUID file, int line, int part) {
        private static final int MOST_INSIDE = 10_000;

        /** The n-th of what a record holds. */
        public static int inside(int record, int n) {
            return (int) Math.min(-1, Integer.MIN_VALUE + (long) record * MOST_INSIDE + n);
        }

        /** Of the record that holds it; itself if it is in none. */
        At whole() {
            return part >= 0 ? this : new At(file, line, (part - Integer.MIN_VALUE) / MOST_INSIDE);
        }

        boolean isInside() {
            return part < 0;
        }

        /** As people are shown it: 2, or 2.0 for the first of what the record at 2 holds. */
        static String text(int part) {
            var inside = part - Integer.MIN_VALUE;
            return part >= 0 ? String.valueOf(part) : inside / MOST_INSIDE + "." + inside % MOST_INSIDE;
        }

        /** Empty: not from a file of ours. */
        public static Optional<At> of(RawMessage raw, int part) {
            try {
                return raw.header(FILE)
                        .flatMap(file -> raw.header(LINE)
                                .map(line -> new At(UUID.fromString(file), Integer.parseInt(line), part)));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /**
     * @param outcome as its sender is told: done, repeat, waiting, duplicate, refused, conflict, dead, superseded
     * @param order number; 0: none
     */
    public record Became(At at, UUID message, String outcome, String detail, long order) {}

    /** @param order number */
    public record Found(UUID message, long order) {}

    private final JdbcTemplate jdbc;

    FileRecords(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes what records became, and that something happened to them. */
    public void note(Collection<Became> records) {
        var byPlace = new LinkedHashMap<At, Became>();
        records.forEach(it -> byPlace.put(it.at(), it));
        if (byPlace.isEmpty()) return;
        Columns.of(List.copyOf(byPlace.values()))
                .uuid(it -> it.at().file())
                .integer(it -> it.at().line())
                .integer(it -> it.at().part())
                .uuid(Became::message)
                .text(Became::outcome)
                .text(Became::detail)
                .nullableBigint(it -> it.order() == 0 ? null : it.order())
                .update(jdbc, """
                    insert into file_records (file_id, line, part, message_id, outcome, detail, order_id)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?)
                    on conflict (file_id, line, part) do update
                    set message_id = excluded.message_id, outcome = excluded.outcome, detail = excluded.detail,
                        order_id = coalesce(excluded.order_id, file_records.order_id), at = clock_timestamp()
                    where excluded.outcome <> 'duplicate' or file_records.message_id <> excluded.message_id
                    """);
        split(byPlace.keySet().stream()
                .filter(At::isInside)
                .map(At::whole)
                .distinct()
                .toList());
    }

    /** What was told of a whole record is told of what it holds by now: a dead one that a person made a list of. */
    private void split(List<At> records) {
        if (records.isEmpty()) return;
        Columns.of(records).uuid(At::file).integer(At::line).integer(At::part).update(jdbc, """
            delete from file_records r
            using unnest(?, ?, ?) as w (file_id, line, part)
            where r.file_id = w.file_id and r.line = w.line and r.part = w.part
            """);
    }

    /** Rows that were told of a message while it had no order: duplicates of what was repaired later. */
    public void complete(List<Found> orders) {
        if (orders.isEmpty()) return;
        Columns.of(orders).uuid(Found::message).bigint(Found::order).update(jdbc, """
            update file_records r set order_id = f.order_id, at = clock_timestamp()
            from unnest(?, ?) f (message_id, order_id)
            where r.message_id = f.message_id and r.order_id is null
            """);
    }

    /** Something newer came in their place. */
    public void superseded(List<DeadLetters.Superseded> letters) {
        if (letters.isEmpty()) return;
        Columns.of(letters)
                .uuid(DeadLetters.Superseded::root)
                .text(DeadLetters.Superseded::reason)
                .update(jdbc, """
                    update file_records r set outcome = 'superseded', detail = s.reason, at = clock_timestamp()
                    from unnest(?, ?) as s (root_id, reason)
                    where r.message_id = s.root_id and r.outcome = 'dead'
                    """);
    }

    /** The partner is told why, and not who of us decided it. */
    public void discarded(UUID message, String reason) {
        jdbc.update("""
            update file_records set outcome = 'discarded', detail = ?, at = clock_timestamp() where message_id = ?
            """, "Discarded: " + reason, message);
    }

    /** It is dead again, of what it died of before. */
    public void reopened(UUID message, long letter) {
        jdbc.update("""
            update file_records r set outcome = 'dead', detail = l.cause, at = clock_timestamp()
            from dead_letters l where l.id = ? and r.message_id = ?
            """, letter, message);
    }
}
