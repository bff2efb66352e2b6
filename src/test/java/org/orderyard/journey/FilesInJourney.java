package org.orderyard.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who put files into a folder of the hub. */
@HubTest
class FilesInJourney {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    private final CsvOrders orders = new CsvOrders(mark);

    private Inbox inbox;

    @BeforeEach
    void theInboxIsThere() throws IOException {
        inbox = Inbox.at(local.data().resolve("inbox/csv-orders"));
    }

    @Test
    @DisplayName("one bad row among a thousand is a dead letter with its line, and the others are orders (promise 11)")
    void aBadRowCostsItsOwnOrderOnly() throws IOException {
        var rows = IntStream.rangeClosed(1, 1_000)
                .mapToObj(it -> it == 333 ? orders.row(it).replace(",25.00", "") : orders.row(it))
                // A thousand mails to a thousand customers would only be in the way of the next tests.
                .map(it -> it.replace("ada@example.com", ""))
                .collect(joining());

        inbox.put(name("many.csv"), CsvOrders.HEADER + rows);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(placed()).isEqualTo(999));
        var letter = hub.sql()
                .sql("select cause, headers from dead_letters where transport_id like 'file:%#334' and body like :row")
                .param("row", ("%" + orders.order(333) + ",%").getBytes(StandardCharsets.UTF_8))
                .query()
                .singleRow();
        assertThat((String) letter.get("cause")).contains("line 334: 12 values, where there are 13 columns");
        assertThat((String) letter.get("headers")).contains("\"orderyard-line\":\"334\"");
    }

    @Test
    @DisplayName("the same file twice, also under another name, is one set of orders (promise 12)")
    void theSameFileAgainIsSaidToBeADuplicate() throws IOException {
        inbox.put(name("one.csv"), CsvOrders.HEADER + orders.row(1));
        inbox.result(name("one.csv"), it -> it.size() == 2);

        inbox.put(name("one.csv"), CsvOrders.HEADER + orders.row(1));
        inbox.put(name("other.csv"), CsvOrders.HEADER + orders.row(1));

        assertThat(inbox.result(name("other.csv"), it -> it.size() == 2).getLast())
                .startsWith(",,duplicate,")
                .contains("The same file as " + name("one.csv"));
        assertThat(placed()).isEqualTo(1);
        await().untilAsserted(() ->
                assertThat(inbox.folder().resolve(name("one.csv"))).doesNotExist());
    }

    @Test
    @DisplayName("a file with nothing but the row of names is said to hold no records (promise 41)")
    void aFileWithoutRowsIsToldOf() throws IOException {
        inbox.put(name("none.csv"), CsvOrders.HEADER);

        assertThat(inbox.result(name("none.csv"), it -> it.size() == 2).getLast())
                .isEqualTo(",,done,,,There are no records in it");
        assertThat(inbox.moved(".archive", name("none.csv"))).content().isEqualTo(CsvOrders.HEADER);
    }

    @Test
    @DisplayName("a file that is still written is not read (promise 13)")
    void waitsForASlowWriter() throws IOException {
        Files.writeString(inbox.folder().resolve(name("half.csv.part")), CsvOrders.HEADER + orders.row(1));
        var slow = inbox.folder().resolve(name("slow.csv"));
        Files.writeString(slow, CsvOrders.HEADER);
        for (int i = 1; i <= 8; i++) {
            var row = orders.row(i);
            await().pollDelay(Duration.ofMillis(120)).until(() -> true);
            Files.writeString(slow, row, StandardOpenOption.APPEND);
        }

        assertThat(Inbox.done(inbox.result(name("slow.csv"), it -> it.size() == 9)))
                .isEqualTo(8);
        assertThat(inbox.folder().resolve(name("half.csv.part"))).exists();
        assertThat(placed()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\3\4zip", "\037\213gzip", "order,order\n1,2\n", "number\n1\n"})
    @DisplayName("archives and what is no CSV of ours are refused with a reason (promise 32)")
    void refusesWhatItCannotRead(String content) throws IOException {
        Files.write(inbox.folder().resolve(name("bad.csv")), content.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(inbox.result(name("bad.csv"), it -> it.size() == 2).getLast())
                .startsWith(",,refused,");
        assertThat(inbox.moved(".error", name("bad.csv"))).isNotNull();
    }

    @Test
    @DisplayName("links and names that could lead elsewhere are left alone (promise 33)")
    void doesNotFollowLinks() throws IOException {
        var secret = Files.writeString(local.data().resolve("secret-" + mark), CsvOrders.HEADER + orders.row(1));
        Files.createSymbolicLink(inbox.folder().resolve(name("link.csv")), secret);
        Files.writeString(inbox.folder().resolve("a\\..\\" + name("b.csv")), CsvOrders.HEADER + orders.row(1));
        inbox.put(name("good.csv"), CsvOrders.HEADER + orders.row(2));

        inbox.result(name("good.csv"), it -> it.size() == 2);
        assertThat(placed()).isEqualTo(1);
        assertThat(Files.isSymbolicLink(inbox.folder().resolve(name("link.csv"))))
                .isTrue();
        Files.delete(inbox.folder().resolve(name("link.csv")));
        Files.delete(inbox.folder().resolve("a\\..\\" + name("b.csv")));
    }

    private int placed() {
        return hub.sql()
                .sql("select count(*) from orders where external_id like :order")
                .param("order", mark + "-%")
                .query(Integer.class)
                .single();
    }

    private String name(String name) {
        return mark + "-" + name;
    }
}
