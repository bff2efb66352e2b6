package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.local.process.HubProcess;

/** First of the hubs that are processes: what its JVM learns from orders of every kind serves the others. */
@Order(1)
@OwnProcesses
class SimulatedPartnersTest {
    private static final String SHIPPED_FROM_DRESDEN =
            "exists (select from deliveries d where d.order_id = orders.id and d.facility = 'DRESDEN')";

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
            withOneOrderEach(hub).start();
            await("no order is left lying")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> orders(hub, "state = 'in-fulfilment'"), it -> it == 0);
            await("orders of every channel are completed")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> completed(hub), it -> it.containsAll(List.of("ecommerce", "ebay", "pos", "soi")));
            assertThat(orders(hub, "state = 'completed' and " + SHIPPED_FROM_DRESDEN))
                    .as("completed by way of a warehouse that works by files")
                    .isPositive();
            assertThat(complaints(hub)).isEmpty();
        }
    }

    private HubProcess aHubWithPartners() {
        return new HubProcess(folder)
                .withJvm("-XX:TieredStopAtLevel=1")
                .with("orderyard.simulate", "true")
                .with("orderyard.partners.order-every", "200ms")
                .with("orderyard.partners.ebay-every", "1s")
                .with("orderyard.partners.journal-every", "1s")
                .with("orderyard.partners.call-every", "1s")
                .with("orderyard.partners.pending-percent", "0")
                .with("orderyard.partners.cancelled-percent", "0")
                .with("orderyard.partners.rejected-percent", "0")
                .with("orderyard.partners.handling", "3s");
    }

    private static HubProcess withOneOrderEach(HubProcess hub) {
        for (var every : List.of("order-every", "ebay-every", "journal-every", "call-every"))
            hub.with("orderyard.partners." + every, "1h");
        return hub;
    }

    private static List<String> completed(HubProcess hub) throws SQLException {
        try (var connection = new EmbeddedAccess(hub).database();
                var row = connection
                        .createStatement()
                        .executeQuery(
                                "select array_agg(distinct channel) from orders where state = 'completed' and exists"
                                        + " (select from deliveries d where d.order_id = orders.id and d.facility <>"
                                        + " '')")) {
            row.next();
            return row.getArray(1) == null
                    ? List.of()
                    : List.of((String[]) row.getArray(1).getArray());
        }
    }

    private static int orders(HubProcess hub, String condition) throws SQLException {
        try (var connection = new EmbeddedAccess(hub).database();
                var row = connection.createStatement().executeQuery("select count(*) from orders where " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> complaints(HubProcess hub) throws IOException {
        return Files.readAllLines(hub.log()).stream()
                .filter(it -> it.contains("WARN") || it.contains("ERROR") || it.contains("Exception"))
                .toList();
    }
}
