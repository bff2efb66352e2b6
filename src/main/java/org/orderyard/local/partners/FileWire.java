package org.orderyard.local.partners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Requests as CSV files in a folder, where each lies until it is answered; replies as CSV files in another, about one a second. */
final class FileWire implements Wire {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final CSVFormat ROWS =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String facility;
    private final Path requests;
    private final Path replies;
    private final Clock clock;
    private final Set<Path> taken = new HashSet<>();
    private final List<Path> done = new ArrayList<>();
    private Table written = Reply.table();

    FileWire(String facility, String endpoint, Contacts contacts, Clock clock) {
        this.facility = facility;
        this.requests = contacts.outbox(endpoint, facility);
        this.replies = contacts.inbox("wms");
        this.clock = clock;
    }

    @Override
    public Optional<Request> next() throws IOException {
        var file = firstNew();
        if (file.isPresent()) {
            taken.add(file.get());
            return Optional.of(request(file.get()));
        }
        handIn();
        LockSupport.parkNanos(LOOK.toNanos());
        return Optional.empty();
    }

    @Override
    public void send(Reply reply) {
        var row = written.addRow();
        row.put("reply", written.size());
        reply.putInto(row);
    }

    private Optional<Path> firstNew() throws IOException {
        if (!Files.isDirectory(requests)) return Optional.empty();
        try (var files = Files.list(requests)) {
            return files.filter(it -> it.getFileName().toString().matches("[^.].*[.]csv"))
                    .filter(it -> !taken.contains(it))
                    .min(Path::compareTo);
        }
    }

    private Request request(Path file) throws IOException {
        var text = Files.readString(file);
        try (var parser = CSVParser.parse(text, ROWS)) {
            var rows = parser.getRecords();
            var first = rows.getFirst();
            return new Request(
                    first.get("request"),
                    kind(first.get("type")),
                    lines(rows),
                    first.get("street_1"),
                    Carrier.parcel(UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))),
                    () -> done.add(file));
        }
    }

    /** The replies appear at once and whole; only then are the requests gone. */
    private void handIn() throws IOException {
        if (!written.isEmpty()) {
            var name = "%s-%d.csv".formatted(facility, clock.millis());
            var draft = Files.createDirectories(replies).resolve(name + ".part");
            Files.writeString(draft, written.text());
            Files.move(draft, replies.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            written = Reply.table();
        }
        for (var file : done) Files.deleteIfExists(file);
        done.forEach(taken::remove);
        done.clear();
    }

    private static Request.Kind kind(String type) {
        return switch (type) {
            case "fulfil" -> Request.Kind.SHIP;
            case "cancel" -> Request.Kind.STOP;
            default -> Request.Kind.OTHER;
        };
    }

    private static List<Line> lines(List<CSVRecord> rows) {
        return rows.stream()
                .filter(it -> !it.get("line").isEmpty())
                .map(it -> new Line(it.get("sku"), Integer.parseInt(it.get("quantity"))))
                .toList();
    }
}
