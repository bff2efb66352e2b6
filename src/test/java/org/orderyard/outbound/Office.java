package org.orderyard.outbound;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.orderyard.harness.FinishedFiles;
import org.orderyard.local.LocalProperties;
import org.orderyard.message.Identity;
import org.orderyard.message.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts documents into the outbox, and looks into the folders of those who get them. */
public class Office {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final AtomicLong ORDER = new AtomicLong(7_000_000);

    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final Path folders;

    public Office(Outbox outbox, JdbcClient jdbc, LocalProperties local) {
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.folders = local.data().resolve("outbox");
    }

    static long anOrder() {
        return ORDER.incrementAndGet();
    }

    /** By the mapping as the files of the test say it. */
    Outbox.Row send(String endpoint, String target, long order, String document) {
        var row = new Outbox.Row(
                Identity.next(),
                order,
                target,
                document,
                Map.of(),
                Optional.of(new Outbox.Via(endpoint, endpoint + " 1")));
        sendAgain(row);
        return row;
    }

    void sendAgain(Outbox.Row row) {
        outbox.add(List.of(row), Duration.ZERO);
    }

    Path folder(String endpoint) {
        return folders.resolve(endpoint);
    }

    List<Path> files(String endpoint, String part) {
        return FinishedFiles.in(folder(endpoint)).stream()
                .filter(it -> it.getFileName().toString().contains(part))
                .toList();
    }

    Path awaitFile(String endpoint, String part) {
        return await("file " + part + " of " + endpoint)
                .atMost(SOON)
                .until(() -> files(endpoint, part), it -> it.size() == 1)
                .getFirst();
    }

    void awaitGone(Outbox.Row row) {
        await("row gone").atMost(SOON).until(() -> status(row).isEmpty());
    }

    void awaitStatus(Outbox.Row row, String status) {
        await("row is " + status).atMost(SOON).until(() -> status(row).equals(Optional.of(status)));
    }

    Optional<String> status(Outbox.Row row) {
        return column(row, "status");
    }

    Optional<String> cause(Outbox.Row row) {
        return column(row, "coalesce(cause, '')");
    }

    int attempts(Outbox.Row row) {
        return column(row, "attempts::text").map(Integer::parseInt).orElse(0);
    }

    long letter(Outbox.Row row) {
        return jdbc.sql("select id from dead_letters where message_id = ?")
                .param(row.id())
                .query(Long.class)
                .single();
    }

    String letterSays(long letter, String column) {
        return jdbc.sql("select %s::text from dead_letters where id = ?".formatted(column))
                .param(letter)
                .query(String.class)
                .single();
    }

    private Optional<String> column(Outbox.Row row, String column) {
        return jdbc.sql("select %s from outbox where id = ?".formatted(column))
                .param(row.id())
                .query(String.class)
                .optional();
    }
}
