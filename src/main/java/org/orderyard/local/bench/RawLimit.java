package org.orderyard.local.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;

/** What this database takes at best of the rows that a recorded transition writes: one connection, 200 per commit, no hub. */
final class RawLimit {
    private static final int BATCH = 200;

    private static final String TABLE = """
        create table bench_event_log (like event_log including all) partition by range (at);
        create table bench_event_log_default partition of bench_event_log default
        """;

    private static final String INSERT = """
        insert into bench_event_log (order_id, delivery, event, from_state, to_state, from_phase, to_phase,
            outcome, effects, note, actor_type, actor, message_id, flow_version, seq, at)
        select e.*, now.at
        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as e,
            (select clock_timestamp() as at) as now
        """;

    private RawLimit() {}

    /** Rows a second. */
    static double measure(Connection connection, Duration time) throws SQLException {
        connection.createStatement().execute(TABLE);
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(INSERT)) {
            run(connection, insert, time.dividedBy(3), 0);
            return run(connection, insert, time, 1_000_000_000);
        }
    }

    private static double run(Connection connection, PreparedStatement insert, Duration time, long firstOrder)
            throws SQLException {
        var start = System.nanoTime();
        var rows = 0L;
        while (System.nanoTime() - start < time.toNanos()) {
            bind(connection, insert, firstOrder + rows / 9);
            rows += insert.executeUpdate();
            connection.commit();
        }
        return rows / ((System.nanoTime() - start) / 1e9);
    }

    private static void bind(Connection connection, PreparedStatement insert, long order) throws SQLException {
        var numbers = IntStream.range(0, BATCH).mapToObj(it -> order + it / 9).toArray(Long[]::new);
        var deliveries =
                IntStream.range(0, BATCH).mapToObj(it -> numbers[it] + "-0").toArray(String[]::new);
        var messages =
                IntStream.range(0, BATCH).mapToObj(_ -> UUID.randomUUID()).toArray(UUID[]::new);
        var versions = IntStream.range(0, BATCH).mapToObj(_ -> 1).toArray(Integer[]::new);
        insert.setArray(1, connection.createArrayOf("int8", numbers));
        insert.setArray(2, connection.createArrayOf("text", deliveries));
        var texts = new String[] {
            "shipped",
            "picking",
            "in-transit",
            "PICKPACK",
            "IN_TRANSIT",
            "MOVED",
            "ship, notify",
            null,
            "endpoint",
            "wms"
        };
        for (int i = 0; i < texts.length; i++)
            insert.setArray(i + 3, connection.createArrayOf("text", filled(texts[i])));
        insert.setArray(13, connection.createArrayOf("uuid", messages));
        insert.setArray(14, connection.createArrayOf("int4", versions));
    }

    private static String[] filled(String value) {
        var column = new String[BATCH];
        java.util.Arrays.fill(column, value);
        return column;
    }
}
