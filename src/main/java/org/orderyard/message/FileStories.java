package org.orderyard.message;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of files and of every record in them, for those who sent them. */
@Component
public class FileStories {
    /** Files that are told of at once. */
    public static final int MOST = 100;

    private static final int FETCH = 500;

    public record Story(
            UUID id,
            String place,
            String name,
            String status,
            Optional<String> reason,
            Optional<String> firstName,
            Optional<Instant> firstAt,
            long noted,
            Optional<Instant> lastNote) {}

    public record Line(int line, String part, String outcome, long order, UUID message, String detail) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate streamed;

    public FileStories(JdbcClient jdbc, JdbcTemplate shared) {
        this.jdbc = jdbc;
        this.streamed = new JdbcTemplate(java.util.Objects.requireNonNull(shared.getDataSource()));
        streamed.setFetchSize(FETCH);
    }

    /**
     * Finished files of these places of which there is something new, and nothing newer for a while; {@value #MOST} at most, the oldest first.
     *
     * @param within what happened before is not looked at, but for files that were never told of
     */
    public List<Story> untold(Duration quiet, Duration within, Set<String> places) {
        return jdbc.sql("""
            select f.id, f.place, f.name, f.status, f.reason, d.name as first_name, d.at as first_at, n.records, n.last
            from (select id from files where told_at is null and finished_at is not null and status <> 'GONE'
                  union
                  select file_id from file_records
                  where at > clock_timestamp() - :within * interval '1 millisecond') news
            join files f on f.id = news.id
            left join files d on d.id = f.duplicate_of
            cross join lateral (
                select count(*) as records, max(r.at) as last from file_records r where r.file_id = f.id) n
            where f.place = any(:places) and f.finished_at is not null and f.status <> 'GONE'
              and (f.told_at is null or n.records <> f.told_records or n.last > f.told_at)
              and (f.status <> 'DONE' or f.records = 0 or n.last < clock_timestamp() - :quiet * interval '1 millisecond')
            order by f.at
            limit :most
            """)
                .param("places", places.toArray(String[]::new))
                .param("within", within.toMillis())
                .param("most", MOST)
                .param("quiet", quiet.toMillis())
                .query((row, _) -> new Story(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getString(5)),
                        Optional.ofNullable(row.getString(6)),
                        time(row.getTimestamp(7)),
                        row.getLong(8),
                        time(row.getTimestamp(9))))
                .list();
    }

    /** What is noted from now on is told next time; notes may appear that are older than the last, hence their number. */
    public void told(Story story) {
        jdbc.sql("update files set told_at = :last, told_records = :noted where id = :id")
                .param("last", Timestamp.from(story.lastNote().orElse(Instant.EPOCH)))
                .param("noted", story.noted())
                .param("id", story.id())
                .update();
    }

    /** What became of the records of files that are older; the files themselves stay known. */
    public void forget(Duration older) {
        jdbc.sql("""
            delete from file_records where file_id in (
                select f.id from files f
                where f.finished_at < clock_timestamp() - :older * interval '1 millisecond'
                  and exists (select 1 from file_records r where r.file_id = f.id)
                limit 20)
            """).param("older", older.toMillis()).update();
    }

    /** In the order of the file, as they are read: a large file's story is not held in memory. */
    @Transactional(readOnly = true)
    public void lines(UUID file, Consumer<Line> lines) {
        streamed.query(
                """
                select line, part, outcome, coalesce(order_id, 0), message_id, detail from file_records
                where file_id = ? order by line, part
                """,
                row -> {
                    lines.accept(new Line(
                            row.getInt(1),
                            FileRecords.At.text(row.getInt(2)),
                            row.getString(3),
                            row.getLong(4),
                            row.getObject(5, UUID.class),
                            row.getString(6)));
                },
                file);
    }

    private static Optional<Instant> time(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
