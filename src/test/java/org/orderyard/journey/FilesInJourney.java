package org.orderyard.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who put files into a folder of the hub. */
@HubTest
class FilesInJourney {
    private static final String HEADER =
            "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Autowired
    private LocalProperties local;

    private Path inbox;

    @BeforeEach
    void theInboxIsThere() throws IOException {
        inbox = Files.createDirectories(local.data().resolve("inbox/csv-orders"));
    }

    @Test
    @DisplayName(
            "a file with three bad rows of ten says which and why, and says so when one is repaired (promises 11, 41)")
    void theResultFileTellsOfEveryRow() throws IOException {
        var rows = IntStream.rangeClosed(1, 10)
                .mapToObj(it -> switch (it) {
                    case 3 -> row(it).replace(",2,", ",=2+3,");
                    case 5 -> row(it).replace(",EUR,", ",");
                    case 8 -> row(it).replace(",2,", ",,");
                    default -> row(it);
                })
                .collect(joining());

        put("ten.csv", HEADER + rows);

        var result = result("ten.csv", it -> it.size() == 11);
        assertThat(done(result)).isEqualTo(7);
        assertThat(result.get(3))
                .startsWith("4,0,dead,")
                .contains("/order/lines/0/quantity")
                .contains("=2+3");
        assertThat(result.get(5)).startsWith("6,0,dead,").contains("12 values, where there are 13 columns");
        assertThat(result.get(8)).startsWith("9,0,dead,").contains("quantity");
        assertThat(moved(".archive", "ten.csv")).content().isEqualTo(HEADER + rows);

        var repaired = (HEADER + row(5)).getBytes(StandardCharsets.UTF_8);
        desk.replay(letter(order(5)), Optional.of(repaired), "sam", "currency");

        assertThat(result("ten.csv", it -> done(it) == 8).get(5)).startsWith("6,0,done,");
    }

    @Test
    @DisplayName("a row that repeats a dead letter is told its order when that is repaired (promise 41)")
    void aRepairIsToldToItsDuplicatesToo() throws IOException {
        var wrong = HEADER + row(1).replace(",EUR,", ",");
        put("first.csv", wrong);
        result("first.csv", it -> it.size() == 2);
        put("again.csv", wrong + "\n");
        result("again.csv", it -> it.size() == 2 && it.getLast().startsWith("2,0,duplicate,,"));

        var repaired = (HEADER + row(1)).getBytes(StandardCharsets.UTF_8);
        desk.replay(letter(order(1)), Optional.of(repaired), "sam", "currency");

        result("first.csv", it -> it.getLast().matches("2,0,done,\\d+,.*"));
        result("again.csv", it -> it.getLast().matches("2,0,duplicate,\\d+,.*"));
    }

    @Test
    @DisplayName("one bad row among a thousand is a dead letter with its line, and the others are orders (promise 11)")
    void aBadRowCostsItsOwnOrderOnly() throws IOException {
        var rows = IntStream.rangeClosed(1, 1_000)
                .mapToObj(it -> it == 333 ? row(it).replace(",25.00", "") : row(it))
                // A thousand mails to a thousand customers would only be in the way of the next tests.
                .map(it -> it.replace("ada@example.com", ""))
                .collect(joining());

        put("many.csv", HEADER + rows);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(orders()).isEqualTo(999));
        var letter = hub.sql()
                .sql("select cause, headers from dead_letters where transport_id like 'file:%#334' and body like :row")
                .param("row", ("%" + order(333) + ",%").getBytes(StandardCharsets.UTF_8))
                .query()
                .singleRow();
        assertThat((String) letter.get("cause")).contains("line 334: 12 values, where there are 13 columns");
        assertThat((String) letter.get("headers")).contains("\"orderyard-line\":\"334\"");
    }

    @Test
    @DisplayName("the same file twice, also under another name, is one set of orders (promise 12)")
    void theSameFileAgainIsSaidToBeADuplicate() throws IOException {
        put("one.csv", HEADER + row(1));
        result("one.csv", it -> it.size() == 2);

        put("one.csv", HEADER + row(1));
        put("other.csv", HEADER + row(1));

        assertThat(result("other.csv", it -> it.size() == 2).getLast())
                .startsWith(",,duplicate,")
                .contains("The same file as " + name("one.csv"));
        assertThat(orders()).isEqualTo(1);
        await().untilAsserted(() -> assertThat(inbox.resolve(name("one.csv"))).doesNotExist());
    }

    @Test
    @DisplayName("a file with nothing but the row of names is said to hold no records (promise 41)")
    void aFileWithoutRowsIsToldOf() throws IOException {
        put("none.csv", HEADER);

        assertThat(result("none.csv", it -> it.size() == 2).getLast()).isEqualTo(",,done,,,There are no records in it");
        assertThat(moved(".archive", "none.csv")).content().isEqualTo(HEADER);
    }

    @Test
    @DisplayName("a file that is still written is not read (promise 13)")
    void waitsForASlowWriter() throws IOException {
        Files.writeString(inbox.resolve(name("half.csv.part")), HEADER + row(1));
        var slow = inbox.resolve(name("slow.csv"));
        Files.writeString(slow, HEADER);
        for (int i = 1; i <= 8; i++) {
            var row = row(i);
            await().pollDelay(Duration.ofMillis(120)).until(() -> true);
            Files.writeString(slow, row, StandardOpenOption.APPEND);
        }

        assertThat(done(result("slow.csv", it -> it.size() == 9))).isEqualTo(8);
        assertThat(inbox.resolve(name("half.csv.part"))).exists();
        assertThat(orders()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\3\4zip", "\037\213gzip", "order,order\n1,2\n", "number\n1\n"})
    @DisplayName("archives and what is no CSV of ours are refused with a reason (promise 32)")
    void refusesWhatItCannotRead(String content) throws IOException {
        Files.write(inbox.resolve(name("bad.csv")), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(result("bad.csv", it -> it.size() == 2).getLast()).startsWith(",,refused,");
        assertThat(moved(".error", "bad.csv")).isNotNull();
    }

    @Test
    @DisplayName("links and names that could lead elsewhere are left alone (promise 33)")
    void doesNotFollowLinks() throws IOException {
        var secret = Files.writeString(local.data().resolve("secret-" + mark), HEADER + row(1));
        Files.createSymbolicLink(inbox.resolve(name("link.csv")), secret);
        Files.writeString(inbox.resolve("a\\..\\" + name("b.csv")), HEADER + row(1));
        put("good.csv", HEADER + row(2));

        result("good.csv", it -> it.size() == 2);
        assertThat(orders()).isEqualTo(1);
        assertThat(Files.isSymbolicLink(inbox.resolve(name("link.csv")))).isTrue();
        Files.delete(inbox.resolve(name("link.csv")));
        Files.delete(inbox.resolve("a\\..\\" + name("b.csv")));
    }

    /** Written elsewhere and moved: complete at once. */
    private void put(String name, String text) throws IOException {
        var draft = Files.writeString(inbox.resolve(".draft-" + name(name)), text);
        Files.move(draft, inbox.resolve(name(name)), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> result(String name, Predicate<List<String>> expected) {
        return await("result of " + name)
                .atMost(Duration.ofSeconds(20))
                .until(() -> lines(inbox.resolve("results"), name(name) + "-"), expected);
    }

    private static long done(List<String> result) {
        return result.stream().filter(it -> it.contains(",done,")).count();
    }

    private Path moved(String folder, String name) throws IOException {
        try (var files = Files.list(inbox.resolve(folder))) {
            return files.filter(it -> it.toString().endsWith("-" + name(name)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> lines(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            var file = files.filter(it -> it.getFileName().toString().startsWith(name))
                    .findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()) : List.of();
        }
    }

    private long letter(String order) {
        return hub.sql()
                .sql("select id from dead_letters where convert_from(body, 'UTF8') like :order and status = 'OPEN'")
                .param("order", "%" + order + ",%")
                .query(Long.class)
                .single();
    }

    private int orders() {
        return hub.sql()
                .sql("select count(*) from orders where external_id like :order")
                .param("order", mark + "-%")
                .query(Integer.class)
                .single();
    }

    private String row(int n) {
        return "%s,2026-11-20T09:30:00Z,EUR,ada@example.com,\"Ada, %d\",Lindenweg 3,10115,Berlin,DE,%s,2,12.50,25.00\n"
                .formatted(order(n), n, "NONE-" + mark);
    }

    private String order(int n) {
        return mark + "-" + n;
    }

    private String name(String name) {
        return mark + "-" + name;
    }
}
