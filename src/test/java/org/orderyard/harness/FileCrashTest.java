package org.orderyard.harness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.HubProcess;
import org.orderyard.message.Failpoint;

@OwnProcesses
class FileCrashTest {
    private static final int ORDERS = 60;
    private static final String DONE = "file_records where line = 1 and part between 0 and 59 and outcome = 'done'";

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Promises 1, 12: a hub that is killed between the records of a file and its move has one set of orders when"
                    + " it is back, each with its place in the file, and the file is moved")
    void takesAFileOnceThoughItWasKilledBeforeItMovedIt() throws Exception {
        try (var hub = new HubProcess(folder)
                .withJvm("-XX:TieredStopAtLevel=1")
                .withJvm(HubProcess.failpointsIn(folder))
                .with("orderyard.files.lease", "2s")
                .haltingAt(Failpoint.FILE_AFTER_ROWS_BEFORE_MOVE.atHit(1))) {
            var inbox = Files.createDirectories(hub.start().data().resolve("inbox/ebay"));
            var file = Files.writeString(inbox.resolve("day.json"), page());
            hub.awaitEnd();
            assertThat(file).exists();

            hub.start();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(file).doesNotExist());
            var inside = new EmbeddedAccess(hub);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(count(inside, DONE)).isEqualTo(ORDERS));
            assertThat(count(inside, "orders where external_id like 'C-%'")).isEqualTo(ORDERS);
            assertThat(count(inside, "file_records")).isEqualTo(ORDERS);
            assertThat(inbox.resolve(".archive")).isDirectoryContaining("glob:**day.json");
        }
    }

    /** All on one line: a record is known by its place there, the same whenever the file is read. */
    private static String page() {
        return IntStream.range(0, ORDERS).mapToObj("""
            {"orderId":"C-%d","orderPaymentStatus":"PENDING","pricingSummary":{"total":{"value":"9.50","currency":"EUR"}},\
            "lineItems":[{"lineItemId":"1","sku":"TEA","quantity":1,"lineItemCost":{"value":"9.50","currency":"EUR"}}]}\
            """::formatted).collect(joining(",", "{\"orders\":[", "]}"));
    }

    private static int count(EmbeddedAccess inside, String what) throws SQLException {
        try (var connection = inside.database();
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
