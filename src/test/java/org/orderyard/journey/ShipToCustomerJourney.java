package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.rejected;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ShipToCustomerJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @Tag("Y017")
    @Tag("Y028")
    @Tag("Y065")
    void aPaidOrderGoesFromTheShopToTheCustomer() {
        var sku = shelves.sku(10);
        var order = AnOrder.of(sku, 2);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", update(request, "picked"));
        partners.send("wms.replies", shipped(request, "P-" + request));
        partners.send("carriers.tracking", delivered("P-" + request));

        hub.awaitState(order.externalId(), "completed");
        partners.awaitNotice(order.externalId(), "completed");
        assertThat(partners.notices(order.externalId())).containsExactly("shipped", "completed");
        assertThat(hub.steps(order.externalId()))
                .extracting(Sight.Step::event)
                .containsExactly(
                        "place", "source", "release", "dispatch", "picked", "shipped", "rollup", "delivered", "rollup");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(8);
        assertThat(shelves.reserved(sku, "BERLIN")).isZero();
    }

    @Test
    void trackingThatComesBeforeTheParcelIsKnownWaitsForIt() {
        var order = AnOrder.of(shelves.sku(5), 1);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("carriers.tracking", delivered("E-" + request));
        partners.send("wms.replies", shipped(request, "E-" + request));

        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    void whatOneFacilityRejectsIsAskedOfTheNext() {
        var sku = shelves.sku(5);
        shelves.count(sku, "HAMBURG", 5);
        var order = AnOrder.of(sku, 2);

        partners.send("orders.ecommerce", order.json());
        partners.send("wms.replies", rejected(partners.request(order.externalId(), "BERLIN", 1), "OUT_OF_STOCK"));

        assertThat(partners.request(order.externalId(), "HAMBURG", 1)).endsWith("-2");
        assertThat(shelves.onHand(sku, "BERLIN"))
                .as("the shelf is empty, the warehouse says")
                .isZero();
    }

    @Test
    void aLineThatOneFacilityRejectsIsShippedByTheOther() {
        var here = shelves.sku(5);
        var there = shelves.sku(5);
        shelves.count(there, "HAMBURG", 5);
        var order = AnOrder.of(here, 1).and(there, 2);

        partners.send("orders.ecommerce", order.json());
        var first = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", rejected(first, "DAMAGED", there, 2));
        partners.send("wms.replies", shipped(first, "X-" + first));
        var second = partners.request(order.externalId(), "HAMBURG", 1);
        partners.send("wms.replies", shipped(second, "X-" + second));
        partners.send("carriers.tracking", delivered("X-" + first));
        partners.send("carriers.tracking", delivered("X-" + second));

        hub.awaitState(order.externalId(), "completed");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("delivered", "delivered");
    }

    @Test
    void whatNobodyHasWaitsUntilItArrives() {
        var sku = shelves.sku(0);
        var order = AnOrder.of(sku, 3);

        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        shelves.arrives(sku, "BERLIN", 10);

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(7);
    }

    @Test
    void aDeliveryShippedInPartsIsCompleteWhenTheLastParcelArrives() {
        var first = shelves.sku(5);
        var second = shelves.sku(5);
        var order = AnOrder.of(first, 1).and(second, 2);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "A-" + request, first, 1));
        hub.awaitState(order.externalId(), "part-shipped");
        partners.send("carriers.tracking", delivered("A-" + request));
        partners.send("wms.replies", shipped(request, "B-" + request, second, 2));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", delivered("B-" + request));

        hub.awaitState(order.externalId(), "completed");
    }

    @Test
    void anUnpaidOrderHoldsItsStockAndGoesOutWhenItIsPaid() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2).unpaid();

        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        assertThat(shelves.reserved(sku, "BERLIN")).isEqualTo(2);
        partners.send("payments.results", order.payment("CAPTURE", "OK"));

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(shelves.reserved(sku, "BERLIN")).isZero();
    }

    @Test
    void anOrderThatDoesNotAddUpIsHeldUntilAPersonReleasesIt() {
        var order = AnOrder.of(shelves.sku(5), 1).withTotalOffBy("1.00");

        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        assertThat(hub.holds(order.externalId())).containsExactly("totals");
        partners.send("orders.ecommerce", """
            {"command":"Release","order":{"shop":"main","channel":"ecommerce","externalId":"%s"},"kind":"totals","reason":"called the shop"}\
            """.formatted(order.externalId()));

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(hub.holds(order.externalId())).isEmpty();
    }

    @Test
    void aCountBelowWhatIsReservedTakesTheYoungestReservation() {
        var sku = shelves.sku(4);
        var older = AnOrder.of(sku, 2).unpaid();
        var younger = AnOrder.of(sku, 2).unpaid();

        partners.send("orders.ecommerce", older.json());
        hub.awaitDelivery(older.externalId(), 0, "reserved");
        partners.send("orders.ecommerce", younger.json());
        hub.awaitDelivery(younger.externalId(), 0, "reserved");
        shelves.count(sku, "BERLIN", 3);

        hub.awaitDelivery(younger.externalId(), 0, "awaiting-stock");
        assertThat(hub.deliveryStates(older.externalId())).containsExactly("reserved");
        assertThat(shelves.reserved(sku, "BERLIN")).isEqualTo(2);
    }

    @Test
    void aFactForWhichTheFlowHasNoWordOpensACase() {
        var order = AnOrder.of(shelves.sku(9), 2);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);

        partners.send("wms.replies", AnOrder.shipped(request, "F-" + request));
        hub.awaitState(order.externalId(), "shipped");

        partners.send("carriers.tracking", AnOrder.delivered("F-" + request).replace("\"delivered\"", "\"failed\""));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst())
                .contains("no word for DeliveryUpdate.failed (it was reported: parcel dhl/F-" + request + ")");
    }

    @Test
    void aHoldThatIsLeftWhenNothingIsToBeHeldBackAnyMoreCanBeReleased() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("orders.ecommerce", order.hold());
        await().atMost(Duration.ofSeconds(10)).until(() -> holds(order) == 1);
        partners.send("wms.replies", shipped(request, "H-" + request));
        hub.awaitState(order.externalId(), "shipped");

        partners.send("orders.ecommerce", order.hold().replace("\"Hold\"", "\"Release\""));

        await().atMost(Duration.ofSeconds(10)).until(() -> holds(order) == 0);
        assertThat(hub.state(order.externalId())).isEqualTo("shipped");
    }

    private int holds(AnOrder order) {
        return hub.sql()
                .sql("select count(*) from holds h join orders o on o.id = h.order_id where o.external_id = :id")
                .param("id", order.externalId())
                .query(Integer.class)
                .single();
    }
}
