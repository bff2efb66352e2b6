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
import org.orderyard.harness.HttpStub.Answer;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** What the hub ships is written into a Shopify shop once, which has to be asked first what is open there. */
@OutboundTest
class ShopifyWriteBackJourney {
    private static final ShopifyShop SHOP = AddedFiles.SHOP;

    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private LocalProperties local;

    @BeforeEach
    void theHubHasItsToken() throws IOException {
        var secrets = Files.createDirectories(local.data().resolve("secrets"));
        Files.writeString(secrets.resolve("shopify-api"), "shpat_1\n");
    }

    @Test
    @Tag("H078")
    void twoPartsBecomeTwoFulfilmentsOfTheSameFulfillmentOrder() {
        var order = anOrderOf(2);
        SHOP.sells(order.externalId(), "L1", 2);

        ship(order, "A", 1);
        awaitFulfilments(order, 1);
        ship(order, "B", 1);
        awaitFulfilments(order, 2);

        assertThat(SHOP.isClosed(order.externalId())).isTrue();
        assertThat(SHOP.fulfillments(order.externalId()).findValuesAsText("tracking_number"))
                .containsExactly("A" + order.externalId(), "B" + order.externalId());
        assertThat(asked("/orders/" + order.externalId() + "/fulfillment_orders.json"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        it -> assertThat(it.header("X-Shopify-Access-Token")).isEqualTo("shpat_1"));
    }

    @Test
    void aFulfilmentOfWhichTheHubDidNotHearIsNotMadeAgain() {
        var order = anOrderOf(2);
        SHOP.sells(order.externalId(), "L1", 2);
        SHOP.losesItsAnswer();

        ship(order, "A", 1);

        awaitGone(order);
        assertThat(asked("/orders/" + order.externalId() + "/fulfillments.json"))
                .as("asked before each try")
                .hasSize(2);
        assertThat(SHOP.fulfillments(order.externalId())).hasSize(1);
    }

    @Test
    void whatSomebodyFulfilledByHandIsDone() {
        var order = anOrderOf(2);
        SHOP.sells(order.externalId(), "L1", 2);
        SHOP.fulfilsByHand(order.externalId());

        ship(order, "A", 2);

        awaitGone(order);
        assertThat(asked("/orders/" + order.externalId() + "/fulfillment_orders.json"))
                .hasSize(1);
        assertThat(SHOP.fulfillments(order.externalId())).isEmpty();
        assertThat(noteOf(order)).isEqualTo("Not sent: Its partner has it already, as the mapping finds");
    }

    @Test
    void aShopThatIsAskedTooOftenIsLeftAloneForAsLongAsItSays() {
        var order = anOrderOf(1);
        SHOP.sells(order.externalId(), "L1", 1);
        SHOP.answersInstead(Answer.of(429).with("Retry-After", "1"));

        ship(order, "A", 1);

        awaitFulfilments(order, 1);
        awaitGone(order);
    }

    @Test
    void anOrderThatTheShopDoesNotKnowAndOneThatItDoesNotTakeAreDeadLetters() {
        var unknown = anOrderOf(1);
        var refused = anOrderOf(1);
        SHOP.sells(refused.externalId(), "L1", 1);

        ship(unknown, "A", 1);
        assertThat(causeOf(unknown)).contains("fulfillment_orders.json was answered with 404");
        SHOP.answersInstead(Answer.of(422));
        ship(refused, "A", 1);

        assertThat(causeOf(refused)).contains("/fulfillments.json was answered with 422");
    }

    private AnOrder anOrderOf(int pieces) {
        var order = AnOrder.of("WRITTEN", pieces);
        partners.send("orders.ecommerce", OtherShops.ofShop("written", order.through("shopify")));
        hub.awaitDelivery(order.externalId(), 0, "requested");
        return order;
    }

    private void ship(AnOrder order, String parcel, int pieces) {
        partners.send(
                "wms.replies",
                AnOrder.shipped(
                        hub.awaitNumber(order.externalId()) + "-0-1", parcel + order.externalId(), "WRITTEN", pieces));
    }

    private static void awaitFulfilments(AnOrder order, int many) {
        await("fulfilments of " + order.externalId())
                .atMost(Duration.ofSeconds(15))
                .until(() -> SHOP.fulfillments(order.externalId()).size() == many);
    }

    /** Out of the outbox, where it has been. */
    private void awaitGone(AnOrder order) {
        await("nothing is left to be told of " + order.externalId())
                .atMost(Duration.ofSeconds(20))
                .until(() -> !asked(order.externalId()).isEmpty() && waiting(order) == 0);
    }

    private String noteOf(AnOrder order) {
        return hub.sql()
                .sql("select note from messages where order_id = :order and endpoint like '%write-back%' and note"
                        + " is not null")
                .param("order", hub.awaitNumber(order.externalId()))
                .query(String.class)
                .single();
    }

    private int waiting(AnOrder order) {
        return hub.sql()
                .sql("select count(*) from outbox where order_id = :order and target like '%write-back%'")
                .param("order", hub.awaitNumber(order.externalId()))
                .query(Integer.class)
                .single();
    }

    private String causeOf(AnOrder order) {
        return await("a dead letter of " + order.externalId())
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> hub.sql()
                                .sql("select cause from dead_letters where order_id = :order")
                                .param("order", hub.awaitNumber(order.externalId()))
                                .query(String.class)
                                .list(),
                        it -> !it.isEmpty())
                .getFirst();
    }

    private static List<HttpStub.Asked> asked(String part) {
        return AddedFiles.SHOPIFY_ADMIN.asked(part);
    }
}
