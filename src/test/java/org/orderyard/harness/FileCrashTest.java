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

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "Promises 1, 12: a hub that is killed between the records of a file and its move has one set of orders when"
                    + " it is back, and the file is moved")
    void takesAFileOnceThoughItWasKilledBeforeItMovedIt() throws Exception {
        try (var hub = new HubProcess(folder)
                .withJvm("-XX:TieredStopAtLevel=1")
                .withJvm(HubProcess.failpointsIn(folder))
                .with("orderyard.files.lease", "2s")
                .haltingAt(Failpoint.FILE_AFTER_ROWS_BEFORE_MOVE.atHit(1))) {
            var inbox = Files.createDirectories(hub.start().data().resolve("inbox/csv-orders"));
            var file = Files.writeString(inbox.resolve("day.csv"), day());
            hub.awaitEnd();
            assertThat(file).exists();

            hub.start();

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(file).doesNotExist());
            var inside = new EmbeddedAccess(hub);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(orders(inside)).isEqualTo(ORDERS));
            assertThat(inbox.resolve(".archive")).isDirectoryContaining("glob:**day.csv");
        }
    }

    private static String day() {
        return IntStream.range(0, ORDERS)
                .mapToObj(
                        "C-%d,2026-11-20T09:30:00Z,EUR,a@example.com,Ada,Lindenweg 3,10115,Berlin,DE,NONE,2,1.00,2.00\n"
                                ::formatted)
                .collect(joining(
                        "",
                        "order,placed_at,currency,email,name,street,postal_code,city,country,sku,quantity,unit_price,paid\n",
                        ""));
    }

    private static int orders(EmbeddedAccess inside) throws SQLException {
        try (var connection = inside.database();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from orders where external_id like 'C-%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
