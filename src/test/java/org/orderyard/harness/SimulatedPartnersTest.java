package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.HubProcess;

@OwnProcesses
class SimulatedPartnersTest {
    @TempDir
    Path folder;

    @Test
    void goHomeWithoutAWordAndFinishTheirWorkAfterTheNextStart() throws Exception {
        try (var hub = aHubWithPartners().start()) {
            await("orders in warehouses")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> orders(hub, "state = 'in-fulfilment'"), it -> it >= 5);

            hub.terminate();

            assertThat(complaints(hub)).isEmpty();
            hub.with("orderyard.partners.order-every", "1h").start();
            await("no order is left lying")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> orders(hub, "state = 'in-fulfilment'"), it -> it == 0);
            assertThat(complaints(hub)).isEmpty();
        }
    }

    private HubProcess aHubWithPartners() {
        return new HubProcess(folder)
                .withJvm("-XX:TieredStopAtLevel=1")
                .with("orderyard.simulate", "true")
                .with("orderyard.partners.order-every", "200ms")
                .with("orderyard.partners.pending-percent", "0")
                .with("orderyard.partners.cancelled-percent", "0")
                .with("orderyard.partners.rejected-percent", "0")
                .with("orderyard.partners.handling", "3s");
    }

    private static int orders(HubProcess hub, String condition) throws SQLException {
        try (var connection = new EmbeddedAccess(hub).database();
                var row = connection.createStatement().executeQuery("select count(*) from orders where " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static java.util.List<String> complaints(HubProcess hub) throws IOException {
        return Files.readAllLines(hub.log()).stream()
                .filter(it -> it.contains("WARN") || it.contains("ERROR") || it.contains("Exception"))
                .toList();
    }
}
