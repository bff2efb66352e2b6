package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.HttpStub;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** What the hub ships is written into the channels' own systems, as their documentation wants it. */
@OutboundTest
class WriteBackJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @BeforeEach
    void theHubHasItsKeys() throws IOException {
        var secrets = Files.createDirectories(local.data().resolve("secrets"));
        Files.writeString(secrets.resolve("ebay-shipments-out"), "Bearer of-the-seller\n");
        Files.writeString(secrets.resolve("woocommerce-api"), "ck_1:cs_1\n");
    }

    @Test
    @Tag("C036")
    @Tag("H078")
    void aShipmentBecomesAShippingFulfilmentOfEbay() {
        var order = shipped("ebay");

        var asked = asked("/ebay/order/" + order.externalId() + "/shipping_fulfillment", 1)
                .getFirst();

        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer of-the-seller");
        assertThat(asked.body())
                .startsWith(
                        "{\"lineItems\":[{\"lineItemId\":\"L1\",\"quantity\":1}],\"shippingCarrierCode\":\"DHL\",\"trackingNumber\":\"");
    }

    @Test
    void aReportWithoutLinesAfterAPartTellsEbayOfTheRestOnly() {
        var order = requested("ebay", 3);
        var request = hub.awaitNumber(order.externalId()) + "-0-1";
        var path = "/ebay/order/" + order.externalId() + "/shipping_fulfillment";

        partners.send("wms.replies", AnOrder.shipped(request, "W1" + order.externalId(), "WRITTEN", 1));
        assertThat(asked(path, 1).getLast().body()).contains("\"lineItemId\":\"L1\",\"quantity\":1");
        partners.send("wms.replies", AnOrder.shipped(request, "W2" + order.externalId()));

        assertThat(asked(path, 2).getLast().body()).contains("\"lineItemId\":\"L1\",\"quantity\":2");
    }

    @Test
    @Tag("H078")
    void aWooCommerceOrderIsToldOfItsParcelAndOfItsEnd() {
        var order = shipped("ecommerce");
        partners.send("carriers.tracking", AnOrder.delivered("W" + order.externalId()));

        var note = asked("/woo/orders/" + order.externalId() + "/notes", 1).getFirst();
        var end = await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> AddedFiles.WEB.asked("/woo/orders/" + order.externalId()).stream()
                                .filter(it -> it.method().equals("PUT"))
                                .toList(),
                        it -> !it.isEmpty())
                .getFirst();

        assertThat(note.body())
                .isEqualTo("{\"note\":\"Shipped: dhl W%s\",\"customer_note\":true}".formatted(order.externalId()));
        assertThat(note.header("Authorization")).startsWith("Basic ");
        assertThat(end.body()).isEqualTo("{\"status\":\"completed\"}");
    }

    private AnOrder shipped(String channel) {
        var order = requested(channel, 1);
        partners.send(
                "wms.replies", AnOrder.shipped(hub.awaitNumber(order.externalId()) + "-0-1", "W" + order.externalId()));
        return order;
    }

    private AnOrder requested(String channel, int quantity) {
        var order = AnOrder.of("WRITTEN", quantity);
        partners.send("orders." + channel, order.through(channel).replace("\"shop\":\"main\"", "\"shop\":\"written\""));
        hub.awaitDelivery(order.externalId(), 0, "requested");
        return order;
    }

    private static List<HttpStub.Asked> asked(String path, int times) {
        return await(path)
                .atMost(Duration.ofSeconds(15))
                .until(() -> AddedFiles.WEB.asked(path), it -> it.size() >= times);
    }
}
