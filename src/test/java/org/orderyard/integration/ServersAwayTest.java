package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.orderyard.harness.Caller;
import org.orderyard.harness.OwnProcesses;
import org.orderyard.harness.Webhooks;
import org.orderyard.local.process.BrokerProcess;
import org.orderyard.local.process.DatabaseProcess;
import org.orderyard.local.process.HubProcess;

/** The door of a hub with little memory, on a broker and a database that go away. */
@OwnProcesses
class ServersAwayTest {
    private static final String SECRET = "only-for-tests";
    private static final Duration BOUND = Duration.ofSeconds(15);

    @TempDir
    static Path folder;

    private static DatabaseProcess database;
    private static BrokerProcess broker;
    private static HubProcess hub;

    @BeforeAll
    static void start() {
        database = new DatabaseProcess(folder.resolve("database")).start();
        broker = new BrokerProcess(folder.resolve("broker")).start();
        hub = HubProcess.production(folder.resolve("hub"), database, broker)
                .with("orderyard.secrets.shopify", SECRET)
                .withJvm("-Xmx256m")
                .withJvm("-XX:TieredStopAtLevel=1")
                .start();
    }

    @AfterAll
    static void stop() {
        hub.close();
        broker.close();
        database.close();
    }

    @Test
    @DisplayName("Promise 6: broker away, HTTP answers 503 with Retry-After, everything drains afterwards")
    void asksSendersToComeBackWhileTheBrokerIsAwayAndDrainsAfterwards() {
        var orders = IntStream.range(0, 20).mapToObj(_ -> order()).toList();
        var late = order();

        orders.forEach(it -> assertThat(post(it).statusCode()).isEqualTo(202));
        broker.kill();
        var refused = postInTime(late);
        broker.start();

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        await().atMost(Duration.ofMinutes(1)).until(() -> post(late).statusCode() == 202);
        orders.forEach(it -> await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(it)));
        await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(late));
    }

    @Test
    @DisplayName("Promise 6: a broker that hangs is told of in a bounded time")
    void doesNotLetSendersWaitForABrokerThatHangs() throws Exception {
        assertThat(post(order()).statusCode()).isEqualTo(202);

        signal("-STOP");
        var refused = postInTime(order());
        signal("-CONT");

        assertThat(refused.statusCode()).isEqualTo(503);
        await().atMost(Duration.ofMinutes(1)).until(() -> post(order()).statusCode() == 202);
    }

    @Test
    @DisplayName("Promise 7: database away, senders are served, nobody spins, no attempt is consumed, everything drains"
            + " afterwards")
    void takesOrdersAndRestsWhileTheDatabaseIsAway() {
        var orders = IntStream.range(0, 20).mapToObj(_ -> order()).toList();
        database.kill();
        orders.forEach(it -> assertThat(postInTime(it).statusCode()).isEqualTo(202));

        var busy = busyFor(Duration.ofSeconds(6));
        database.start();

        assertThat(busy).as("CPU time of the hub in six seconds").isLessThan(Duration.ofSeconds(2));
        orders.forEach(it -> await().atMost(Duration.ofMinutes(1)).until(() -> isKnown(it)));
        assertThat(rows("select count(*) from dead_letters")).isZero();
        assertThat(rows("select count(*) from waiting_messages")).isZero();
    }

    @Test
    @DisplayName("Promise 42: sixteen bodies of 100 MB at once leave a hub of 256 MB as it was")
    void standsUpToBodiesThatAreLargerThanItsMemory() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Integer> flood = ServersAwayTest::flood;
            var taken = threads.invokeAll(Collections.nCopies(16, flood));

            for (var it : taken) assertThat(it.get()).as("MB that were taken").isLessThan(50);
        }
        assertThat(post(order()).statusCode()).isEqualTo(202);
        assertThat(hub.process().isAlive()).isTrue();
    }

    /** @return how many MB of 100 went in before the hub closed the line */
    private static int flood() {
        var sent = 0;
        try (var line = new Socket("127.0.0.1", URI.create(hub.url()).getPort())) {
            var out = line.getOutputStream();
            out.write("POST /in/shopify HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var megabyte = ("100000\r\n" + " ".repeat(1_048_576) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (; sent < 100; sent++) out.write(megabyte);
            return sent;
        } catch (IOException closed) {
            return sent;
        }
    }

    private static HttpResponse<String> postInTime(String order) {
        var start = System.nanoTime();
        var answer = post(order);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND);
        return answer;
    }

    private static HttpResponse<String> post(String order) {
        return new Caller(hub.url(), Map.of("X-Shopify-Hmac-Sha256", Signed.with(SECRET, order)))
                .post("/in/shopify", order);
    }

    private static String order() {
        return Webhooks.order(String.valueOf(System.nanoTime()));
    }

    private static boolean isKnown(String order) throws SQLException {
        var id = order.replaceFirst("(?s)^.\"id\":([0-9]+).*", "$1");
        try (var connection = database.connection();
                var query = connection.prepareStatement("select 1 from orders where external_id = ?")) {
            query.setString(1, id);
            return query.executeQuery().next();
        }
    }

    private static int rows(String sql) {
        try (var connection = database.connection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Duration busyFor(Duration time) {
        var before = cpuTime();
        await().pollDelay(time).until(() -> true);
        return cpuTime().minus(before);
    }

    private static Duration cpuTime() {
        return hub.process().info().totalCpuDuration().orElseThrow();
    }

    private static void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, String.valueOf(broker.pid())).start().waitFor();
    }
}
