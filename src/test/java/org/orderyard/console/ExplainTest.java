package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Why is it not moving? */
@HubTest
class ExplainTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ConsoleFixture fixture;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void itWaitsForStockOfASkuInNumbersForEachFacility() {
        var sku = shelves.sku(1);

        var why = explained(sent(AnOrder.of(sku, 3)), "STOCK");

        assertThat(why.path("moving").asBoolean()).isFalse();
        var reason = why.path("reasons").path(0);
        assertThat(reason.path("sentence").asText()).contains(sku + ": 3 needed, BERLIN has 1 on hand, 0 reserved");
        assertThat(reason.path("guard").asText()).isEqualTo("reserved");
        var level = reason.path("stock").path(0);
        assertThat(level.path("needed").asInt()).isEqualTo(3);
        assertThat(level.path("free").asInt()).isEqualTo(1);
        assertThat(reason.path("ways").findValuesAsText("words"))
                .anySatisfy(it -> assertThat(it).startsWith("Job RetryStock looks again"));
    }

    @Test
    void aHoldIsOpenAndItTellsWhoMayReleaseIt() {
        var order = sent(AnOrder.of(shelves.sku(5), 1).withTotalOffBy("1.00"));

        var way = explained(order, "HOLD").path("reasons").path(0).path("ways").path(0);

        assertThat(way.path("action").asText()).isEqualTo("release");
        assertThat(way.path("permission").asText()).isEqualTo("CONFIRM");
        assertThat(way.path("allowed").asBoolean()).isTrue();
        var operator = fixture.caller(port, Role.OPERATOR, "*").json(path(order));
        assertThat(operator.at("/reasons/0/ways/0/allowed").asBoolean(true)).isFalse();
    }

    @Test
    void aPaymentIsMissing() {
        var order = AnOrder.of(shelves.sku(5), 2).unpaid();

        var reason = explained(sent(order), "PAYMENT").path("reasons").path(0);

        assertThat(reason.path("guard").asText()).isEqualTo("payment-covered");
        assertThat(reason.path("sentence").asText()).contains("captured 0.00, needed 19.80 EUR");
    }

    @Test
    void theWarehouseHasTheRequestAndNothingIsWrongUntilItIsDone() {
        var order = sent(AnOrder.of(shelves.sku(5), 1));
        var request = partners.request(order.externalId(), "BERLIN", 1);

        var why = explained(order, "FACILITY");

        assertThat(why.path("moving").asBoolean()).isTrue();
        assertThat(why.at("/reasons/0/sentence").asText()).startsWith("BERLIN has had the request");
        partners.send("wms.replies", shipped(request, "P-" + order.externalId()));
        assertThat(explained(order, "CARRIER").at("/reasons/0/sentence").asText())
                .contains("dhl P-" + order.externalId());
        partners.send("carriers.tracking", delivered("P-" + order.externalId()));
        hub.awaitState(order.externalId(), "completed");
        assertThat(asked(order).path("reasons")).isEmpty();
    }

    @Test
    void aDeadLetterIsInFrontAndLaterMessagesWaitBehindIt() {
        var order = sent(AnOrder.of(shelves.sku(5), 1));
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", update(request.replaceAll("-1$", "-9"), "picked"));
        var letter = hub.awaitLetter(request.replaceAll("-1$", "-9"));
        partners.send("wms.replies", update(request, "picked"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(asked(order)
                                .path("reasons")
                                .path(0)
                                .path("sentence")
                                .asText())
                        .contains("One later message"));

        var reason = asked(order).path("reasons").path(0);
        assertThat(reason.path("kind").asText()).isEqualTo("DEAD_LETTER");
        assertThat(reason.path("sentence").asText()).contains("wms failed", "names no request of this hub");
        assertThat(reason.at("/ways/0/link").asText()).isEqualTo("/dead-letters/" + letter);
    }

    @Test
    void cancellingWasAskedForAndThenItWasTooLate() {
        var order = sent(AnOrder.of(shelves.sku(5), 1));
        partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        var request = partners.cancellation(order.externalId(), "BERLIN");

        assertThat(explained(order, "CANCELLATION").at("/reasons/0/sentence").asText())
                .contains("BERLIN was asked", "has not answered");

        partners.send("wms.replies", update(request, "too-late"));
        hub.awaitDelivery(order.externalId(), 0, "picking");
        assertThat(explained(order, "CANCELLATION").at("/reasons/0/sentence").asText())
                .contains("the facility answered that it was too late");
    }

    @Test
    void theRequestCannotLeave() {
        var order = sent(AnOrder.of(shelves.sku(5), 1));
        var number = hub.awaitNumber(order.externalId());
        partners.request(order.externalId(), "BERLIN", 1);
        requestThatWaits(number, "connection refused");

        assertThat(explained(order, "UNSENT").at("/reasons/0/sentence").asText())
                .isEqualTo(
                        "The request for delivery %d-0 to wms.AWAY.requests has not left after 2 tries: connection refused."
                                .formatted(number));

        hub.sql()
                .sql("insert into switches (endpoint, by_user, reason) values ('wms-away', 'mira', 'stocktaking')")
                .update();
        var why = asked(order);
        hub.sql().sql("delete from switches where endpoint = 'wms-away'").update();
        hub.sql().sql("delete from outbox where endpoint = 'wms-away'").update();

        assertThat(why.path("reasons")).hasSize(1);
        assertThat(why.path("moving").asBoolean(true)).isFalse();
        assertThat(why.at("/reasons/0/sentence").asText()).endsWith("waits: mira switched endpoint wms-away off.");
        assertThat(why.at("/reasons/0/ways/0/link").asText()).isEqualTo("/endpoints/wms-away");
        assertThat(explained(order, "FACILITY").path("reasons")).hasSize(1);
    }

    /** Of an endpoint that nobody serves here. */
    private void requestThatWaits(long number, String cause) {
        hub.sql().sql("""
            insert into outbox (id, order_id, target, endpoint, document, headers, leased_until, attempts, status, cause)
            select gen_random_uuid(), :order, 'wms.AWAY.requests', 'wms-away',
                json_build_object('document', 'FulfilmentRequest', 'delivery', :order || '-0')::text, '{}',
                clock_timestamp() + interval '1 minute', 2, 'outbound', :cause
            """).param("order", number).param("cause", cause).update();
    }

    private AnOrder sent(AnOrder order) {
        partners.send("orders.ecommerce", order.json());
        return order;
    }

    /** Once the first reason is of that kind. */
    private JsonNode explained(AnOrder order, String kind) {
        return await(kind + " of " + order.externalId())
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> asked(order),
                        it -> it.at("/reasons/0/kind").asText().equals(kind));
    }

    private JsonNode asked(AnOrder order) {
        return fixture.caller(port, Role.ADMIN, "*").json(path(order));
    }

    private String path(AnOrder order) {
        return "/api/orders/%d/explain".formatted(hub.awaitNumber(order.externalId()));
    }
}
