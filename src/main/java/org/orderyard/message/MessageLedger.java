package org.orderyard.message;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every message that came in or went out, byte for byte; appended, never changed. */
@Component
public class MessageLedger {
    public enum Direction {
        IN,
        OUT
    }

    /**
     * @param key what makes it the same again; for what went out, its target
     * @param order number of the order that it was about; 0: none
     * @param note what became of it, if that is not plain success
     * @param mapping name and version of the mapping by which it was read
     */
    public record Entry(
            UUID id,
            Direction direction,
            RawMessage message,
            String key,
            long order,
            Optional<String> note,
            Optional<String> mapping) {}

    private final JdbcTemplate jdbc;
    private final Traffic traffic;

    MessageLedger(JdbcTemplate jdbc, Traffic traffic) {
        this.jdbc = jdbc;
        this.traffic = traffic;
    }

    public void append(List<Entry> entries) {
        Columns.of(entries)
                .uuid(Entry::id)
                .text(it -> it.direction().name())
                .text(it -> it.message().endpoint())
                .text(Entry::key)
                .nullableBigint(it -> it.order() == 0 ? null : it.order())
                .bytes(it -> it.message().body())
                .text(it -> Headers.text(it.message().headers()))
                .optional(Entry::note)
                .optional(Entry::mapping)
                .update(jdbc, """
                    insert into messages (id, direction, endpoint, key, order_id, body, headers, note, mapping_version)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """);
        traffic.passed(entries.stream()
                .map(it -> new Traffic.Passed(it.message().endpoint(), it.direction(), false))
                .toList());
    }
}
