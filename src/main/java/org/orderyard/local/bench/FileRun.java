package org.orderyard.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Other partners alone, then beside a large file; and what became of that. */
final class FileRun {
    private static final String HEADER =
            "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n";
    private static final Duration ALONE = Duration.ofSeconds(20);
    /** Looking costs the database some milliseconds, which the hub then lacks. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Servers servers;
    private final int rows;
    private final int files;
    private final double rate;
    private final Consumer<String> out;
    private final Traffic traffic = new Traffic();

    FileRun(Servers servers, int rows, int files, double rate, Consumer<String> out) {
        this.servers = servers;
        this.rows = rows;
        this.files = files;
        this.rate = rate;
        this.out = out;
    }

    List<String> run() throws IOException {
        try (var crowd = Crowd.of(servers, traffic)) {
            crowd.awaitStock();
            traffic.at(rate);
            LockSupport.parkNanos(ALONE.toNanos());
            var alone = new StopWatch(servers, traffic);
            LockSupport.parkNanos(ALONE.toNanos());
            out.accept("the others alone: " + brief(alone.stop()));
            for (int file = 1; file <= files; file++) {
                var beside = new StopWatch(servers, traffic);
                var seconds = imported(file);
                out.accept("file %d: %,d rows, %,d orders in %.1f s".formatted(file, rows, orders(), seconds));
                out.accept("the others meanwhile: " + brief(beside.stop()));
            }
            traffic.rest();
        }
        return findings();
    }

    private double imported(int file) throws IOException {
        var inbox = Files.createDirectories(servers.hub().data().resolve("inbox/csv-orders"));
        var draft = inbox.resolve(".bench");
        write(draft, file);
        out.accept("the file has %,d bytes".formatted(Files.size(draft)));
        Files.move(draft, inbox.resolve("bench-%d.csv".formatted(file)), StandardCopyOption.ATOMIC_MOVE);
        var start = System.nanoTime();
        while (settled() < orders() * file && System.nanoTime() - start < PATIENCE.toNanos())
            LockSupport.parkNanos(LOOK.toNanos());
        return (System.nanoTime() - start) / 1e9;
    }

    /** Two rows, then three, and so on; the last order but one has a bad row. */
    private void write(Path draft, int file) throws IOException {
        try (var text = Files.newBufferedWriter(draft)) {
            text.write(HEADER);
            for (int row = 0; row < rows; row++) {
                var number = row / 5 * 2 + (row % 5 < 2 ? 0 : 1);
                var paid = row % 5 == 0 ? "19.80" : row % 5 == 2 ? "29.70" : "";
                var quantity = row == rows - 6 ? "many" : "1";
                text.write(
                        "F%d-%d,2026-11-20T09:30:00Z,EUR,a%d@example.com,Ada Example,Lindenweg %d,10115,Berlin,DE,FILE-%d,%s,9.90,%s\n"
                                .formatted(file, number, number, number % 100, row % 300, quantity, paid));
            }
        }
    }

    private int orders() {
        return rows / 5 * 2;
    }

    /** Records of which the hub said what became of them: cheaper to count than their orders. */
    private long settled() {
        return ledgers().number("select count(*) from file_records");
    }

    private long done() {
        return ledgers()
                .number("select (select count(*) from orders where external_id ~ '^F[0-9]+-')"
                        + " + (select count(*) from dead_letters where endpoint = 'csv-orders')");
    }

    private List<String> findings() {
        var findings = new ArrayList<String>();
        var letters = ledgers().texts("select transport_id || ' ' || cause from dead_letters");
        out.accept("dead letters: " + letters);
        if (letters.size() != files || !letters.stream().allMatch(it -> it.contains("quantity")))
            findings.add("%d dead letters, and one of each file was expected".formatted(letters.size()));
        if (done() != orders() * files) findings.add("%d of %d orders".formatted(done(), orders() * files));
        return findings;
    }

    private Ledgers ledgers() {
        return new Ledgers(servers.database());
    }

    private static String brief(Stretch it) {
        return "%.0f lifecycles/s, p50 %.0f ms, p99 %.0f ms, heap %.0f of %.0f MiB"
                .formatted(it.lifecyclesPerSecond(), it.p50(), it.p99(), it.heapUsedMiB(), it.heapMaxMiB());
    }
}
