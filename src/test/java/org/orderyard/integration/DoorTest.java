package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.Caller;
import org.orderyard.harness.Webhooks;
import org.orderyard.journey.HubTest;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HubTest
class DoorTest {
    private static final String OLD = "the-old-secret";
    private static final String NEW = "the-new-secret";

    private final Caller sender;
    private final int port;
    private final LocalProperties local;
    private final JdbcClient jdbc;

    @Autowired
    DoorTest(@LocalServerPort int port, LocalProperties local, JdbcClient jdbc) {
        this.port = port;
        this.sender = Caller.at(port).with("X-Shopify-Topic", "orders/create");
        this.local = local;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void twoSecretsAreInUse() throws IOException {
        var secrets = Files.createDirectories(local.data().resolve("secrets"));
        Files.write(secrets.resolve("shopify"), List.of(OLD, NEW));
        Files.write(secrets.resolve("woocommerce"), List.of(NEW));
    }

    @Test
    void keepsWhatIsSignedWithEitherSecretDuringRotation() {
        var order = anOrder();

        assertThat(post(order, OLD).statusCode()).isEqualTo(202);
        assertThat(post(order, NEW).statusCode()).isEqualTo(202);
        assertThat(Caller.json(post(order, NEW)).path("status").asText()).isEqualTo("queued");
    }

    @Test
    void refusesWrongAndMissingSignatures() {
        var order = anOrder();

        assertThat(post(order, "guessed").statusCode()).isEqualTo(401);
        assertThat(sender.post("/in/shopify", order).statusCode()).isEqualTo(401);
        assertThat(sender.with(
                                "X-Shopify-Hmac-Sha256",
                                Signatures.hmac(NEW, "another body".getBytes(StandardCharsets.UTF_8)))
                        .post("/in/shopify", order)
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void knowsOnlyEndpointsThatTakeHttp() {
        assertThat(sender.post("/in/nobody", "{}").statusCode()).isEqualTo(404);
        assertThat(sender.post("/in/payments", "{}").statusCode()).isEqualTo(404);
        assertThat(sender.post("/in/..%2f..%2fetc", "{}").statusCode()).isIn(400, 404);
    }

    @Test
    void tellsTheSenderWhatBecameOfTheMessage() {
        var queued = Caller.json(post(anOrder(), NEW));
        var see = queued.path("see").asText();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> asked(see).path("status").asText().equals("done"));

        assertThat(asked(see).path("order").asText()).matches("\\d+");
        assertThat(sender.get(see).statusCode()).isEqualTo(401);
        assertThat(asked("/in/shopify/messages/" + UUID.randomUUID())
                        .path("status")
                        .asText())
                .isEqualTo("queued or unknown");
    }

    @Test
    void tellsThatTheSameKeyWithAnotherBodyWasRefusedAndWhy() {
        var order = anOrder();
        awaitStatus(see(post(order, NEW)), "done");

        var refused = see(post(order + " ", NEW));

        awaitStatus(refused, "refused");
        assertThat(asked(refused).path("outcome").asText()).contains("another body");
        assertThat(asked(see(post(order, NEW))).path("status").asText()).isEqualTo("done");
    }

    @Test
    void tellsWhyAMessageIsDeadAndWhichCameInItsPlace() {
        var document = Webhooks.document(String.valueOf(System.nanoTime()));
        var dead = see(post(document.deepCopy().put("currency", "EURO").toString(), NEW));
        awaitStatus(dead, "dead");
        assertThat(asked(dead).path("outcome").asText()).contains("/order/currency");

        var newer = Caller.json(
                post(document.put("updated_at", "2036-01-01T00:00:00Z").toString(), NEW));

        awaitStatus(dead, "superseded");
        assertThat(asked(dead).path("supersededBy")).isEqualTo(newer.path("messageId"));
    }

    private void awaitStatus(String see, String status) {
        await(see + " is " + status)
                .atMost(Duration.ofSeconds(20))
                .until(() -> asked(see).path("status").asText(), status::equals);
    }

    private static String see(HttpResponse<String> answer) {
        return Caller.json(answer).path("see").asText();
    }

    @Test
    void givesTheSameAnswerToTheSameWebhook50TimesAtOnce() throws Exception {
        var order = anOrder();
        Callable<String> one =
                () -> Caller.json(post(order, NEW)).path("messageId").asText();

        try (var threads = Executors.newFixedThreadPool(50)) {
            var ids = threads.invokeAll(java.util.Collections.nCopies(50, one)).stream()
                    .map(it -> it.resultNow())
                    .distinct()
                    .toList();

            assertThat(ids).singleElement().asString().hasSize(36);
        }
    }

    @Test
    void doesNotReadABodyThatSaysItIsTooLarge() throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(10_000);
            line.getOutputStream()
                    .write("POST /in/shopify HTTP/1.1\r\nHost: a\r\nContent-Length: 104857600\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(answer(line)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void stopsReadingABodyThatDoesNotSayHowLargeItIs() throws IOException {
        var sent = 0;
        try (var line = new Socket("127.0.0.1", port)) {
            var out = line.getOutputStream();
            out.write("POST /in/shopify HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (; sent < 1_600; sent++) out.write(chunk);
        } catch (java.net.SocketException closed) {
            assertThat(closed).isNotNull();
        }

        assertThat(sent).as("chunks of 64 KB that were taken").isLessThan(800);
    }

    @Test
    void keepsWhatIsTooDeepForThePumpToJudge() {
        var deep = "[".repeat(10_000) + "]".repeat(10_000);

        var answer = Caller.json(post(deep, NEW));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> asked("/in/shopify/messages/"
                                + answer.path("messageId").asText())
                        .path("status")
                        .asText()
                        .equals("dead"));
    }

    @Test
    void dropsControlHeadersFromOutside() {
        var order = anOrder();

        var id = Caller.json(signed(order, NEW)
                        .with("CamelHttpUri", "http://evil.example")
                        .with("JMSReplyTo", "elsewhere")
                        .with("Cookie", "a=b")
                        .post("/in/shopify", order))
                .path("messageId")
                .asText();

        await().atMost(Duration.ofSeconds(20)).until(() -> !headers(id).isEmpty());
        assertThat(headers(id).toLowerCase(java.util.Locale.ROOT))
                .contains("x-shopify-topic")
                .doesNotContain("camel", "jms", "cookie");
    }

    private String headers(String id) {
        return jdbc.sql("select headers from messages where id = :id")
                .param("id", UUID.fromString(id))
                .query(String.class)
                .optional()
                .orElse("");
    }

    private com.fasterxml.jackson.databind.JsonNode asked(String path) {
        return Caller.at(port).with("Authorization", "Bearer " + NEW).json(path);
    }

    private HttpResponse<String> post(String body, String secret) {
        return signed(body, secret).post("/in/shopify", body);
    }

    private Caller signed(String body, String secret) {
        return sender.with("X-Shopify-Hmac-Sha256", Signatures.hmac(secret, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String answer(Socket line) throws IOException {
        return new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private static String anOrder() {
        return Webhooks.order(String.valueOf(System.nanoTime()));
    }
}
