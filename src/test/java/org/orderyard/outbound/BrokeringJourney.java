package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.rejected;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that several facilities ship, at once or one after another. */
@OutboundTest
class BrokeringJourney {
    private final String first = "S-" + UUID.randomUUID();
    private final String second = "S-" + UUID.randomUUID();

    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Test
    @Tag("H064")
    void whatNoFacilityHasAloneSeveralShipTogether() {
        count("apart", "N-7", first, 3);
        count("apart", "SOUTH", second, 2);
        var order = AnOrder.of(first, 3).and(second, 2);

        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);
        var south = partners.request(order.externalId(), "SOUTH", 1);
        partners.send("wms.replies", shipped(north, "P-" + north));
        hub.awaitState(order.externalId(), "part-shipped");
        partners.send("wms.replies", shipped(south, "P-" + south));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", delivered("P-" + north));
        partners.send("carriers.tracking", delivered("P-" + south));

        hub.awaitState(order.externalId(), "completed");
        assertThat(lines(order)).containsExactly("0: 3 of 3", "0: 0 of 0", "1: 2 of 2");
        assertThat(reserved("apart")).isZero();
    }

    @Test
    void whatTheFacilitiesDoNotHaveTogetherWaitsWhole() {
        count("apart", "NORTH", first, 2);
        var order = AnOrder.of(first, 3).and(second, 2);

        place("apart", order);
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        assertThat(reserved("apart")).isZero();
        count("apart", "SOUTH", second, 2);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("awaiting-stock");
        count("apart", "SOUTH", first, 1);

        partners.request(order.externalId(), "NORTH", 1);
        partners.request(order.externalId(), "SOUTH", 1);
        assertThat(lines(order)).containsExactly("0: 0 of 2", "0: 0 of 0", "1: 0 of 1", "1: 0 of 2");
    }

    @Test
    @Tag("C048")
    @Tag("C051")
    void whatIsThereGoesOutAndTheRestFollowsWhenItArrives() {
        count("eager", "NORTH", first, 2);
        var order = AnOrder.of(first, 5);

        place("eager", order);
        var now = partners.request(order.externalId(), "NORTH", 1);
        hub.awaitDelivery(order.externalId(), 1, "awaiting-stock");
        partners.send("wms.replies", shipped(now, "P-" + now));
        partners.send("carriers.tracking", delivered("P-" + now));
        hub.awaitState(order.externalId(), "part-shipped");
        receipt("eager", "SOUTH", first, 3);
        var later = partners.request(order.externalId(), "SOUTH", 1);
        partners.send("wms.replies", shipped(later, "P-" + later));
        partners.send("carriers.tracking", delivered("P-" + later));

        hub.awaitState(order.externalId(), "completed");
        assertThat(lines(order)).containsExactly("0: 2 of 2", "1: 3 of 3");
    }

    @Test
    @Tag("H020")
    void aShortPickIsShippedFromElsewhere() {
        count("apart", "NORTH", first, 5);
        count("apart", "SOUTH", first, 2);
        var order = AnOrder.of(first, 5);
        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send(
                "wms.replies",
                "[%s,%s]".formatted(shipped(north, "P-" + north, first, 3), rejected(north, "OUT_OF_STOCK")));

        var south = partners.request(order.externalId(), "SOUTH", 1);
        hub.awaitDelivery(order.externalId(), 0, "in-transit");
        partners.send("wms.replies", shipped(south, "P-" + south));
        partners.send("carriers.tracking", delivered("P-" + north));
        partners.send("carriers.tracking", delivered("P-" + south));
        hub.awaitState(order.externalId(), "completed");
        assertThat(lines(order)).containsExactly("0: 3 of 3", "1: 2 of 2");
    }

    @Test
    void aShortPickThatNobodyElseHasWaitsAndTheSameFacilityIsAskedAgainWhenItHasSome() {
        count("apart", "NORTH", first, 5);
        var order = AnOrder.of(first, 5);
        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", shipped(north, "P-" + north, first, 4));
        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        partners.send("wms.replies", rejected(north, "OUT_OF_STOCK", first, 1));
        hub.awaitDelivery(order.externalId(), 1, "awaiting-stock");
        receipt("apart", "NORTH", first, 1);

        assertThat(partners.request(order.externalId(), "NORTH", 2)).endsWith("-1-1");
    }

    @Test
    void aRejectionOfWhatWasNotAskedForOpensACaseAndMovesNothing() {
        count("apart", "NORTH", first, 2);
        var order = AnOrder.of(first, 2);
        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", rejected(north, "OUT_OF_STOCK", second, 1));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst()).contains("rejects 1 pieces that it was not asked for");
        assertThat(lines(order)).containsExactly("0: 0 of 2");
    }

    @Test
    void cancellingASplitOrderAsksEveryFacilityAndGivesEverythingBack() {
        count("eager", "NORTH", first, 2);
        count("eager", "SOUTH", first, 1);
        var order = AnOrder.of(first, 4);
        place("eager", order);
        partners.request(order.externalId(), "SOUTH", 1);
        hub.awaitDelivery(order.externalId(), 2, "awaiting-stock");

        partners.send("cancellations.ecommerce", ofShop("eager", order.cancellation()));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "cancelled"));
        hub.awaitDelivery(order.externalId(), 0, "void");
        assertThat(hub.state(order.externalId())).isEqualTo("cancelling");
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "SOUTH"), "cancelled"));

        hub.awaitState(order.externalId(), "cancelled-refund-due");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("void", "void", "void");
        assertThat(onHand("NORTH")).isEqualTo(2);
        assertThat(onHand("SOUTH")).isEqualTo(1);
    }

    @Test
    void whatOneFacilityCannotStopIsDeliveredThoughTheOtherHasStopped() {
        count("apart", "NORTH", first, 2);
        count("apart", "SOUTH", first, 1);
        var order = AnOrder.of(first, 3);
        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);
        partners.request(order.externalId(), "SOUTH", 1);

        partners.send("cancellations.ecommerce", ofShop("apart", order.cancellation()));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "SOUTH"), "cancelled"));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "too-late"));
        hub.awaitState(order.externalId(), "in-fulfilment");
        partners.send("wms.replies", shipped(north, "P-" + north));
        partners.send("carriers.tracking", delivered("P-" + north));

        hub.awaitState(order.externalId(), "completed");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("delivered", "void");
        assertThat(onHand("SOUTH")).isEqualTo(1);
    }

    @Test
    void aDeliveryInTwoParcelsIsThereWhenBothAre() {
        count("apart", "NORTH", first, 5);
        var order = AnOrder.of(first, 5);
        place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", """
            {"command":"DeliveryUpdate","request":"%1$s","status":"shipped","parcels":[
             {"carrier":"dhl","number":"A-%1$s","lines":[{"sku":"%2$s","quantity":2}]},
             {"carrier":"dhl","number":"B-%1$s","lines":[{"sku":"%2$s","quantity":1}]}]}\
            """.formatted(north, first));
        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        assertThat(lines(order)).containsExactly("0: 3 of 5");
        partners.send("wms.replies", shipped(north, "C-" + north));
        partners.send("carriers.tracking", delivered("A-" + north));
        partners.send("carriers.tracking", delivered("C-" + north));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", delivered("B-" + north));

        hub.awaitState(order.externalId(), "completed");
    }

    private void place(String shop, AnOrder order) {
        partners.send("orders.ecommerce", ofShop(shop, order.json()));
    }

    private static String ofShop(String shop, String document) {
        return document.replace("\"shop\":\"main\"", "\"shop\":\"%s\"".formatted(shop));
    }

    private void count(String shop, String facility, String sku, int quantity) {
        partners.send("stock.updates", """
            {"command":"StockReset","shop":"%s","facility":"%s","items":[{"sku":"%s","quantity":%d}]}\
            """.formatted(shop, facility, sku, quantity));
        await("count of " + sku)
                .atMost(Duration.ofSeconds(10))
                .until(() -> !hub.sql()
                        .sql("select 1 from stock where shop = :shop and sku = :sku and counted_at is not null and"
                                + " facility = :facility")
                        .param("shop", shop)
                        .param("sku", sku)
                        .param("facility", facility.equals("N-7") ? "NORTH" : facility)
                        .query()
                        .listOfRows()
                        .isEmpty());
    }

    private void receipt(String shop, String facility, String sku, int quantity) {
        partners.send("stock.updates", """
            {"command":"StockReceipt","shop":"%s","facility":"%s","purchaseOrder":"PO","sku":"%s","quantity":%d}\
            """.formatted(shop, facility, sku, quantity));
    }

    /** Of each delivery, line by line. */
    private List<String> lines(AnOrder order) {
        return hub.sql()
                .sql("""
                    select right(l.delivery, 1) || ': ' || l.shipped || ' of ' || l.quantity
                    from delivery_lines l join orders o on o.id = l.order_id
                    where o.external_id = :id order by l.delivery, l.line
                    """)
                .param("id", order.externalId())
                .query(String.class)
                .list();
    }

    private int reserved(String shop) {
        return level("reserved", "shop = '" + shop + "'");
    }

    private int onHand(String facility) {
        return level("on_hand", "facility = '" + facility + "'");
    }

    private int level(String column, String where) {
        return hub.sql()
                .sql("select coalesce(sum(%s), 0) from stock where %s and sku in (:skus)".formatted(column, where))
                .param("skus", List.of(first, second))
                .query(Integer.class)
                .single();
    }
}
