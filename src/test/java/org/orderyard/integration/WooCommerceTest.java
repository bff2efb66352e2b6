package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.harness.Caller;
import org.orderyard.journey.HubTest;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A WooCommerce shop, from the saving of its webhooks to each topic of orders. */
@HubTest
class WooCommerceTest {
    private static final String SECRET = "the-new-secret";
    private static final Path SAMPLE = Path.of("mappings/woocommerce/samples/paid-order.json");

    private final Caller shop;
    private final LocalProperties local;
    private final JdbcClient jdbc;
    private final String id = String.valueOf(System.nanoTime());

    @Autowired
    WooCommerceTest(@LocalServerPort int port, LocalProperties local, JdbcClient jdbc) {
        this.shop = Caller.at(port);
        this.local = local;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void theSecretIsKnown() throws IOException {
        var secrets = Files.createDirectories(local.data().resolve("secrets"));
        Files.write(secrets.resolve("woocommerce"), List.of(SECRET));
    }

    @Test
    void thePingThatComesWhenAWebhookIsSavedIsAnswered200() {
        var answer = ping("/in/woocommerce", "webhook_id=17");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"webhook_id=1&x=2", "webhook_id=", "webhook_id=<b>", "x=1", "webhook_id=123456789012345678901"})
    void anotherFormWithoutSignatureIsRefused(String form) {
        assertThat(ping("/in/woocommerce", form).statusCode()).isEqualTo(401);
    }

    @Test
    void noOtherEndpointAnswersThePing() {
        assertThat(ping("/in/shopify", "webhook_id=17").statusCode()).isEqualTo(401);
    }

    @Test
    void anOrderIsCreatedUpdatedDeletedAndRestored() throws IOException {
        var order = order("2026-11-22T10:00:00");

        send("order.created", order);
        await().atMost(Duration.ofSeconds(20)).until(() -> messages() == 1);
        send("order.updated", order.put("customer_note", "ring twice").put("date_modified_gmt", "2026-11-22T10:05:00"));
        await().atMost(Duration.ofSeconds(20)).until(() -> messages() == 2);
        send("order.deleted", new ObjectMapper().createObjectNode().put("id", Long.parseLong(id)));
        await().atMost(Duration.ofSeconds(20)).until(() -> phase().startsWith("CANCELLED"));
        send("order.restored", order.put("date_modified_gmt", "2026-11-22T10:10:00"));

        // What was cancelled stays so, whatever the shop takes out of its bin.
        await().atMost(Duration.ofSeconds(20)).until(() -> messages() == 4);
        assertThat(phase()).startsWith("CANCELLED");
        assertThat(orders()).isEqualTo(1);
    }

    @Test
    void theFirstThingHeardOfAnOrderMayBeThatItIsRestored() throws IOException {
        send("order.restored", order("2026-11-22T10:00:00"));

        await().atMost(Duration.ofSeconds(20)).until(() -> orders() == 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"product.updated", "customer.created", "coupon.deleted", "action.woocommerce_add_to_cart"})
    void anotherTopicIsADeadLetterThatSaysWhatToChoose(String topic) throws IOException {
        var document = new ObjectMapper().createObjectNode().put("id", Long.parseLong(id));

        send(topic, document);

        await().atMost(Duration.ofSeconds(20)).until(() -> !causes().isEmpty());
        assertThat(causes()).singleElement().asString().contains("choose a topic of orders");
    }

    private HttpResponse<String> ping(String path, String form) {
        return shop.with("Content-Type", "application/x-www-form-urlencoded").post(path, form);
    }

    private void send(String topic, ObjectNode document) {
        var body = document.toString();
        var answer = shop.with("X-WC-Webhook-Topic", topic)
                .with("X-WC-Webhook-Signature", Signed.with(SECRET, body))
                .post("/in/woocommerce", body);

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    private ObjectNode order(String modified) throws IOException {
        var order = (ObjectNode) new ObjectMapper().readTree(SAMPLE.toFile());
        return order.put("id", Long.parseLong(id)).put("number", id).put("date_modified_gmt", modified);
    }

    private String phase() {
        return jdbc.sql("select phase from orders where external_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private int orders() {
        return count("select count(*) from orders where external_id = :id");
    }

    private int messages() {
        return count("select count(*) from messages where endpoint = 'woocommerce' and key like '%|' || :id || '%'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private List<String> causes() {
        return jdbc.sql("select cause from dead_letters where convert_from(body, 'UTF8') like '%' || :id || '%'")
                .param("id", id)
                .query(String.class)
                .list();
    }
}
