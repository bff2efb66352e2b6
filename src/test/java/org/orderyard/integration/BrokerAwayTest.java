package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.Caller;
import org.orderyard.harness.Webhooks;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.DatabaseProcess;
import org.orderyard.local.process.HubProcess;

class BrokerAwayTest {
    private static final String SECRET = "only-for-tests";

    @TempDir
    Path folder;

    @Test
    void asksSendersToComeBackWhileTheBrokerIsAway() {
        try (var database = new DatabaseProcess(folder.resolve("database")).start();
                var broker = new BrokerProcess(folder.resolve("broker")).start();
                var hub = HubProcess.production(folder.resolve("hub"), database, broker)
                        .with("orderyard.secrets.shopify", SECRET)
                        .start()) {
            assertThat(post(hub).statusCode()).isEqualTo(202);

            broker.kill();
            var refused = post(hub);
            broker.start();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            await().atMost(Duration.ofMinutes(1)).until(() -> post(hub).statusCode() == 202);
        }
    }

    private static HttpResponse<String> post(HubProcess hub) {
        var order = Webhooks.order(String.valueOf(System.nanoTime()));
        return new Caller(hub.url(), java.util.Map.of("X-Shopify-Hmac-Sha256", Signed.with(SECRET, order)))
                .post("/in/shopify", order);
    }
}
