package org.orderyard.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Documents of any length, written down before they leave: however often one is sent, its content is the same, and never whole in memory. */
@Component
public class Pieces {
    private static final int SOME = 500;

    private record Piece(int n, String content) {}

    private final JdbcTemplate jdbc;

    Pieces(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param from number of the first; what comes later has higher ones */
    public void add(UUID document, int from, List<String> content) {
        Columns.of(IntStream.range(0, content.size())
                        .mapToObj(it -> new Piece(from + it, content.get(it)))
                        .toList())
                .uuid(_ -> document)
                .integer(Piece::n)
                .text(Piece::content)
                .update(jdbc, "insert into outbox_pieces (message_id, n, content) select * from unnest(?, ?, ?)");
    }

    public void copy(UUID document, OutputStream out) throws IOException {
        var last = Integer.MIN_VALUE;
        for (var some = after(document, last); !some.isEmpty(); some = after(document, last)) {
            for (var it : some) out.write(it.content().getBytes(StandardCharsets.UTF_8));
            last = some.getLast().n();
        }
    }

    /** Those of documents that left long ago. */
    public int forget(Duration age) {
        return jdbc.update("""
            delete from outbox_pieces p
            where p.at < clock_timestamp() - ? * interval '1 second'
              and not exists (select 1 from outbox o where o.id = p.message_id)
            """, age.toSeconds());
    }

    public boolean has(UUID document) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from outbox_pieces where message_id = ?)", Boolean.class, document));
    }

    private List<Piece> after(UUID document, int last) {
        return jdbc.query(
                "select n, content from outbox_pieces where message_id = ? and n > ? order by n limit ?",
                (row, _) -> new Piece(row.getInt(1), row.getString(2)),
                document,
                last,
                SOME);
    }
}
