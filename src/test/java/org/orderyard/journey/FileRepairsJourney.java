package org.orderyard.journey;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of files that people repair, and what their senders are told of it. */
@HubTest
class FileRepairsJourney {
    private final CsvOrders orders = new CsvOrders(UUID.randomUUID().toString().substring(0, 8));

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Autowired
    private LocalProperties local;

    private Inbox inbox;

    @BeforeEach
    void theInboxIsThere() throws IOException {
        inbox = Inbox.at(local.data().resolve("inbox/csv-orders"));
    }

    @Test
    @DisplayName(
            "a file with three bad rows of ten says which and why, and says so when one is repaired (promises 11, 41)")
    void theResultFileTellsOfEveryRow() throws IOException {
        var rows = IntStream.rangeClosed(1, 10)
                .mapToObj(it -> switch (it) {
                    case 3 -> orders.row(it).replace(",2,", ",=2+3,");
                    case 5 -> orders.shortRow(it);
                    case 8 -> orders.row(it).replace(",2,", ",,");
                    default -> orders.row(it);
                })
                .collect(joining());

        inbox.put(name("ten.csv"), CsvOrders.HEADER + rows);

        var result = inbox.result(name("ten.csv"), it -> it.size() == 11);
        assertThat(Inbox.done(result)).isEqualTo(7);
        assertThat(result.get(3))
                .startsWith("4,0,dead,")
                .contains("/order/lines/0/quantity")
                .contains("=2+3");
        assertThat(result.get(5)).startsWith("6,0,dead,").contains("12 values, where there are 13 columns");
        assertThat(result.get(8)).startsWith("9,0,dead,").contains("quantity");
        assertThat(inbox.moved(".archive", name("ten.csv"))).content().isEqualTo(CsvOrders.HEADER + rows);

        var repaired = (CsvOrders.HEADER + orders.row(5)).getBytes(StandardCharsets.UTF_8);
        desk.replay(letter(orders.order(5)), Optional.of(repaired), "sam", "currency");

        assertThat(inbox.result(name("ten.csv"), it -> Inbox.done(it) == 8).get(5))
                .startsWith("6,0,done,");
    }

    @Test
    @DisplayName("a row that repeats a dead letter is told its order when that is repaired (promise 41)")
    void aRepairIsToldToItsDuplicatesToo() throws IOException {
        var wrong = CsvOrders.HEADER + orders.shortRow(1);
        inbox.put(name("first.csv"), wrong);
        inbox.result(name("first.csv"), it -> it.size() == 2);
        inbox.put(name("again.csv"), wrong + "\n");
        inbox.result(name("again.csv"), it -> it.size() == 2 && it.getLast().startsWith("2,0,duplicate,,"));

        var repaired = (CsvOrders.HEADER + orders.row(1)).getBytes(StandardCharsets.UTF_8);
        desk.replay(letter(orders.order(1)), Optional.of(repaired), "sam", "currency");

        inbox.result(name("first.csv"), it -> it.getLast().matches("2,0,done,\\d+,.*"));
        inbox.result(name("again.csv"), it -> it.getLast().matches("2,0,duplicate,\\d+,.*"));
    }

    @Test
    void aRowThatIsRepairedAsTwoOrdersIsTwoRowsOfTheResult() throws IOException {
        inbox.put(name("one.csv"), CsvOrders.HEADER + orders.shortRow(1));
        inbox.result(name("one.csv"), it -> it.size() == 2 && it.getLast().startsWith("2,0,dead,"));

        var repaired = (CsvOrders.HEADER + orders.row(1) + orders.row(2)).getBytes(StandardCharsets.UTF_8);
        desk.replay(letter(orders.order(1)), Optional.of(repaired), "sam", "two were in one");

        var result = inbox.result(name("one.csv"), it -> Inbox.done(it) == 2);
        assertThat(result).hasSize(3);
        assertThat(result.get(1)).startsWith("2,0.0,done,");
        assertThat(result.get(2)).startsWith("2,0.1,done,");
    }

    @Test
    void aDeadRowWhoseOrderCameAgainIsToldToBeSuperseded() throws IOException {
        inbox.put(name("wrong.csv"), CsvOrders.HEADER + orders.row(1).replace(",2,", ",,"));
        inbox.result(name("wrong.csv"), it -> it.size() == 2 && it.getLast().startsWith("2,0,dead,"));

        inbox.put(name("right.csv"), CsvOrders.HEADER + orders.row(1));

        inbox.result(name("right.csv"), it -> it.size() == 2 && it.getLast().startsWith("2,0,done,"));
        inbox.result(name("wrong.csv"), it -> it.size() == 2 && it.getLast().startsWith("2,0,superseded,"));
    }

    private long letter(String order) {
        return hub.sql()
                .sql("select id from dead_letters where convert_from(body, 'UTF8') like :order and status = 'OPEN'")
                .param("order", "%" + order + ",%")
                .query(Long.class)
                .single();
    }

    private String name(String name) {
        return orders.mark() + "-" + name;
    }
}
