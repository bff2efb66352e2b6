package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each channel in its own format, from its queue to the end of the order. */
@HubTest
class ChannelsJourney {
    private final String id = UUID.randomUUID().toString();

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @Tag("C008")
    void everyOrderOnAPageOfEbayIsShippedForItself() {
        var sku = shelves.sku(5);

        partners.send("orders.ebay", "{\"total\":2,\"orders\":[%s,%s]}".formatted(onEbay("1", sku), onEbay("2", sku)));

        for (var order : new String[] {id + "-1", id + "-2"}) {
            var request = partners.request(order, "BERLIN", 1);
            partners.send("wms.replies", shipped(request, "E-" + request));
            partners.send("carriers.tracking", delivered("E-" + request));
            hub.awaitState(order, "completed");
            partners.awaitNotice(order, "completed");
            assertThat(partners.notices(order)).containsExactly("accepted", "shipped", "completed");
        }
    }

    @Test
    @Tag("C012")
    void whatIsTakenAlongAtTheTillCompletesAtOnceAndNoWarehouseIsAsked() {
        partners.send("orders.pos", """
            {"order":{"id":"%s","location_id":"LOC-1","state":"COMPLETED","version":2,
             "line_items":[{"uid":"1","name":"Tea","quantity":"1","base_price_money":{"amount":950,"currency":"EUR"}}],
             "tenders":[{"id":"t-%s","type":"CASH","amount_money":{"amount":950,"currency":"EUR"}}],
             "total_money":{"amount":950,"currency":"EUR"}}}\
            """.formatted(id, id));

        hub.awaitState(id, "completed");
        assertThat(hub.deliveryStates(id)).containsExactly("handed-over");
        assertThat(partners.requests(id, "BERLIN", "FulfilmentRequest")).isEmpty();
    }

    @Test
    @Tag("C011")
    void whatTheCustomerHasNotTakenAlongIsShipped() {
        var order = AnOrder.of("TAKEN", 1).and(shelves.sku(3), 1);

        partners.send("orders.pos", order.through("pos").replaceFirst("\"name\":\"Thing\"", "\"handedOver\":true,$0"));

        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "H-" + request));
        partners.send("carriers.tracking", delivered("H-" + request));
        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    void aFeeIsNoDeliveryAndHoldsUpNoCancellation() {
        var order = AnOrder.of("FEE", 1).and(shelves.sku(3), 1);
        partners.send("orders.pos", order.through("pos").replaceFirst("\"name\":\"Thing\"", "\"kind\":\"SERVICE\",$0"));
        var request = partners.request(order.externalId(), "BERLIN", 1);
        assertThat(hub.state(order.externalId())).isEqualTo("in-fulfilment");

        partners.send("cancellations.pos", AnOrder.through("pos", order.cancellation()));
        partners.cancellation(order.externalId(), "BERLIN");
        partners.send("wms.replies", AnOrder.update(request, "cancelled"));

        hub.awaitState(order.externalId(), "cancelled-refund-due");
    }

    @Test
    void whatTheChannelHasShippedByItselfIsACaseForAPerson() {
        var order = AnOrder.of(shelves.sku(3), 1);
        partners.send("orders.ebay", order.through("ebay"));
        hub.awaitState(order.externalId(), "in-fulfilment");

        partners.send(
                "orders.ebay",
                AnOrder.through(
                                "ebay",
                                order.revised(order.lines().getFirst().sku(), 1).json())
                        .replaceFirst("\"revision\"", "\"fulfilmentMode\":\"CHANNEL\",$0"));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId())).singleElement().asString().contains("stop the warehouse");
    }

    @Test
    @Tag("C015")
    void aLayawayIsKeptUntilItIsPaid() {
        var order = AnOrder.of("POT", 1).unpaid();

        partners.send("orders.pos", sold(order, "LAYAWAY"));
        hub.awaitState(order.externalId(), "laid-away");
        partners.send("payments.results", AnOrder.through("pos", order.payment("CAPTURE", "OK")));

        hub.awaitState(order.externalId(), "completed");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("handed-over");
    }

    @Test
    @Tag("C016")
    void aLayawayThatIsHeardOfWhenItIsOverIsCancelledAndItsMoneyDue() {
        var paid = AnOrder.of("POT", 1);
        var unpaid = AnOrder.of("POT", 1).unpaid();

        partners.send("orders.pos", sold(paid, "LAYAWAY_CANCELLED"));
        partners.send("orders.pos", sold(unpaid, "LAYAWAY_CANCELLED"));

        hub.awaitState(paid.externalId(), "cancelled-refund-due");
        hub.awaitState(unpaid.externalId(), "cancelled");
    }

    private static String sold(AnOrder order, String mode) {
        return order.through("pos").replaceFirst("\"revision\"", "\"saleMode\":\"%s\",$0".formatted(mode));
    }

    private String onEbay(String number, String sku) {
        return """
            {"orderId":"%s-%s","lastModifiedDate":"2026-11-22T10:00:00.000Z","orderFulfillmentStatus":"NOT_STARTED",
             "orderPaymentStatus":"PAID","pricingSummary":{"total":{"value":"9.50","currency":"EUR"}},
             "lineItems":[{"lineItemId":"1","sku":"%s","title":"Tea","quantity":1,"lineItemCost":{"value":"9.50","currency":"EUR"}}]}\
            """.formatted(id, number, sku);
    }
}
