package org.orderyard.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.integration.Signed;
import org.orderyard.journey.AnOrder;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.DatabaseProcess;
import org.orderyard.local.process.HubProcess;

/** The hub as it is run for a living: profile production, with PostgreSQL and Artemis as servers of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@OwnProcesses
class ProductionJourney {
    private static final String SECRET = "the-secret-of-the-shop";
    private static final String WEB_ORDER = "4500000077001";

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static BrokerProcess broker;

    @BeforeAll
    static void start() {
        database = new DatabaseProcess(folder).start();
        broker = new BrokerProcess(folder).start();
    }

    @AfterAll
    static void stop() {
        broker.close();
        database.close();
    }

    /** First, while nobody can log in yet. */
    @Order(1)
    @ParameterizedTest(name = "admin password ''{0}''")
    @CsvSource({"'', set it for the first start", "Changeme, is a password that everybody knows"})
    void saysOnOneLineWhichPasswordKeepsItFromStarting(String password, String why) throws Exception {
        try (var hub = aHub("refused-" + password).with("orderyard.admin-password", password)) {
            var process = hub.launch();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(process.exitValue()).isNotZero();

            assertThat(Files.readAllLines(hub.log()))
                    .filteredOn(it ->
                            it.startsWith("Orderyard did not start") || it.contains("ERROR") || it.startsWith("\tat "))
                    .singleElement()
                    .asString()
                    .contains("orderyard.admin-password", why);
        }
    }

    @Order(2)
    @Test
    void ordersComeByWebhookAndQueueAndAreCompletedAcrossARestart() throws Exception {
        var queued = AnOrder.of("MUG-GREEN", 1);
        try (var hub = aHub("hub")
                        .with("orderyard.admin-password", "of-its-own")
                        .with("orderyard.secrets.shopify", SECRET);
                var partner = broker.connectionFactory(BrokerProcess.PARTNER).createContext()) {
            hub.start();
            assertThat(sendsWebhook(hub)).isEqualTo(202);
            send(partner, "orders.ecommerce", queued.json());
            ship(partner, request(partner));
            var second = request(partner);

            hub.terminate();
            ship(partner, second);
            hub.with("orderyard.admin-password", "").start();

            awaitCompleted(WEB_ORDER);
            awaitCompleted(queued.externalId());
            assertThat(hub.data()).as("no part of it is embedded").doesNotExist();
            assertThat(Files.readString(hub.log())).doesNotContain("simulated");
        }
    }

    @Order(3)
    @Test
    @DisplayName("Promise 19: two nodes take each file once, also when one is killed, and run a job once")
    void twoNodesShareTheWork() throws Exception {
        var shared = new SharedFolder(folder.resolve("shared"));
        makeDue("keep-partitions");
        try (var one = shared.readBy(aHub("one")).start();
                var two = shared.readBy(aHub("two")).start()) {
            shared.put(1, 6);
            await().atMost(Duration.ofSeconds(30)).until(() -> number("orders where external_id like 'N-%'") > 0);

            one.kill();
            shared.put(7, 10);

            await().atMost(Duration.ofSeconds(60)).until(() -> number("files where status = 'DONE'") == 10);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> number("orders where external_id like 'N-%'") == 10 * SharedFolder.ORDERS);
            assertThat(number("messages where endpoint = 'csv-orders'")).isEqualTo(10 * SharedFolder.ORDERS);
            assertThat(Files.readString(one.log()) + Files.readString(two.log()))
                    .containsOnlyOnce("Job keep-partitions: ");
        }
    }

    private static void makeDue(String job) throws SQLException {
        try (var connection = database.connection();
                var update = connection.prepareStatement(
                        "update scheduled_tasks set execution_time = clock_timestamp() where task_name = ?")) {
            update.setString(1, job);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    private static int number(String of) throws SQLException {
        try (var connection = database.connection();
                var query = connection.prepareStatement("select count(*) from " + of)) {
            var row = query.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private static HubProcess aHub(String name) {
        return HubProcess.production(folder.resolve(name), database, broker).withJvm("-XX:TieredStopAtLevel=1");
    }

    private static int sendsWebhook(HubProcess hub) {
        var order = Webhooks.order(WEB_ORDER);
        return new Caller(hub.url(), java.util.Map.of())
                .with("X-Shopify-Topic", "orders/paid")
                .with("X-Shopify-Hmac-Sha256", Signed.with(SECRET, order))
                .post("/in/shopify", order)
                .statusCode();
    }

    private static String request(JMSContext partner) throws IOException {
        try (var requests = partner.createConsumer(partner.createQueue("wms.BERLIN.requests"))) {
            var document = requests.receiveBody(String.class, 20_000);
            return new ObjectMapper().readTree(document).path("request").asText();
        }
    }

    private static void ship(JMSContext partner, String request) {
        send(partner, "wms.replies", AnOrder.shipped(request, "P-" + request));
        send(partner, "carriers.tracking", AnOrder.delivered("P-" + request));
    }

    private static void send(JMSContext partner, String queue, String document) {
        partner.createProducer().send(partner.createQueue(queue), document);
    }

    private static void awaitCompleted(String externalId) {
        await(externalId + " is completed")
                .atMost(Duration.ofSeconds(30))
                .until(() -> phase(externalId), "COMPLETED"::equals);
    }

    private static String phase(String externalId) throws SQLException {
        try (var connection = database.connection();
                var query = connection.prepareStatement("select phase from orders where external_id = ?")) {
            query.setString(1, externalId);
            var row = query.executeQuery();
            return row.next() ? row.getString(1) : "not there";
        }
    }
}
