package org.orderyard.outbound;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.orderyard.message.FailedLooks;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners who are slow, and lines that break off. */
@OutboundTest
class FetchingJourney {
    private static final String HEADER =
            "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n";
    private static final int MANY = 500;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @Autowired
    private FailedLooks looks;

    @Test
    @DisplayName("Promise 14: a download that broke off in the middle is tried again, and every row is one order")
    void aDownloadThatBrokeOffIsTriedAgain() throws IOException {
        var till = AddedFiles.TILL;
        var file = till.folder().resolve(mark + ".csv");
        await().untilAsserted(
                        () -> assertThat(till.folder()).as("made by the hub").isDirectory());
        write(file, HEADER + rows(MANY));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(file).doesNotExist());

        assertThat(till.broken()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(orders()).isEqualTo(MANY));
        assertThat(till.folder().resolve(".archive")).isDirectoryContaining("glob:**" + mark + ".csv");
        assertThat(till.folder().resolve(".error"))
                .satisfiesAnyOf(
                        it -> assertThat(it).doesNotExist(),
                        it -> assertThat(it).isEmptyDirectory());
    }

    @Test
    @DisplayName("Promise 13: a file with a done file is not read before that is there")
    void aFileThatIsNotDoneIsNotRead() throws IOException {
        var late = local.data().resolve("late");
        var file = write(late.resolve(mark + ".csv"), HEADER + rows(1));
        var seen = write(late.resolve(mark + "-seen.csv"), HEADER + rows(1).replace(mark, "S" + mark));
        write(late.resolve(mark + "-seen.csv.done"), "");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(seen).doesNotExist());
        assertThat(file).exists();
        assertThat(orders()).isZero();

        var done = write(late.resolve(mark + ".csv.done"), "");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(orders()).isEqualTo(1));
        await().untilAsserted(() -> assertThat(file).doesNotExist());
        assertThat(done).doesNotExist();
    }

    @Test
    @DisplayName(
            "A server that refuses the password is asked less and less often, which is said; later its files are taken")
    void aServerThatLocksTheHubOut() throws IOException {
        var till = AddedFiles.TILL;
        till.lock();
        var file = write(till.folder().resolve(mark + "-locked.csv"), HEADER + rows(1));
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> looks.all().stream()
                            .anyMatch(it -> it.times() >= 3 && it.cause().contains("does not let 'partner' in")));
            var times = looks.all().getFirst().times();
            assertThat(till.turnedAway()).isLessThanOrEqualTo(2 * (times + 1));
        } finally {
            till.unlock();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(orders()).isEqualTo(1));
        await().untilAsserted(() -> assertThat(file).doesNotExist());
        await().untilAsserted(() -> assertThat(looks.all()).isEmpty());
    }

    @Test
    @DisplayName("A server that hangs while it gets its results keeps no other sender waiting for theirs")
    void aServerThatHangs() throws IOException {
        var till = AddedFiles.TILL;
        var inbox = local.data().resolve("inbox/csv-orders");
        till.hang();
        try {
            write(till.folder().resolve(mark + "-slow.csv"), HEADER + rows(1));
            await().atMost(Duration.ofSeconds(30)).until(till::hangs);

            write(inbox.resolve(mark + "-other.csv"), HEADER + rows(1).replace(mark, "O" + mark));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(inbox.resolve("results"))
                            .isDirectoryContaining("glob:**" + mark + "-other.csv-*.result.csv"));
            assertThat(till.hangs()).isTrue();
        } finally {
            till.goOn();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(till.folder().resolve("results"))
                        .isDirectoryContaining("glob:**" + mark + "-slow.csv-*.result.csv"));
    }

    private int orders() {
        return hub.sql()
                .sql("select count(*) from orders where external_id like ?")
                .param(mark + "-%")
                .query(Integer.class)
                .single();
    }

    private String rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(it ->
                        "%s-%d,2026-11-20T09:30:00Z,EUR,a@example.com,Ada,Lindenweg 3,10115,Berlin,DE,NONE,2,1.00,2.00\n"
                                .formatted(mark, it))
                .collect(joining());
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
