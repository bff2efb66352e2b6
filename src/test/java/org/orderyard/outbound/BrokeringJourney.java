package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.rejected;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

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

    @Autowired
    private OtherShops shops;

    @Test
    @Tag("H064")
    void whatNoFacilityHasAloneSeveralShipTogether() {
        shops.count("apart", "N-7", first, 3);
        shops.count("apart", "SOUTH", second, 2);
        var order = AnOrder.of(first, 3).and(second, 2);

        shops.place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);
        var south = partners.request(order.externalId(), "SOUTH", 1);
        partners.send("wms.replies", shipped(north, "P-" + north));
        hub.awaitState(order.externalId(), "part-shipped");
        partners.send("wms.replies", shipped(south, "P-" + south));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", delivered("P-" + north));
        partners.send("carriers.tracking", delivered("P-" + south));

        hub.awaitState(order.externalId(), "completed");
        assertThat(shops.lines(order)).containsExactly("0: 3 of 3", "0: 0 of 0", "1: 2 of 2");
        assertThat(shops.reserved(first, second)).isZero();
    }

    @Test
    void whatTheFacilitiesDoNotHaveTogetherWaitsWhole() {
        shops.count("apart", "NORTH", first, 2);
        var order = AnOrder.of(first, 3).and(second, 2);

        shops.place("apart", order);
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        assertThat(shops.reserved(first, second)).isZero();
        shops.count("apart", "SOUTH", second, 2);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("awaiting-stock");
        shops.count("apart", "SOUTH", first, 1);

        partners.request(order.externalId(), "NORTH", 1);
        partners.request(order.externalId(), "SOUTH", 1);
        assertThat(shops.lines(order)).containsExactly("0: 0 of 2", "0: 0 of 0", "1: 0 of 1", "1: 0 of 2");
    }

    @Test
    @Tag("C048")
    @Tag("C051")
    void whatIsThereGoesOutAndTheRestFollowsWhenItArrives() {
        shops.count("eager", "NORTH", first, 2);
        var order = AnOrder.of(first, 5);

        shops.place("eager", order);
        var now = partners.request(order.externalId(), "NORTH", 1);
        hub.awaitDelivery(order.externalId(), 1, "awaiting-stock");
        partners.send("wms.replies", shipped(now, "P-" + now));
        partners.send("carriers.tracking", delivered("P-" + now));
        hub.awaitState(order.externalId(), "part-shipped");
        shops.receipt("eager", "SOUTH", first, 3);
        var later = partners.request(order.externalId(), "SOUTH", 1);
        partners.send("wms.replies", shipped(later, "P-" + later));
        partners.send("carriers.tracking", delivered("P-" + later));

        hub.awaitState(order.externalId(), "completed");
        assertThat(shops.lines(order)).containsExactly("0: 2 of 2", "1: 3 of 3");
    }

    @Test
    @Tag("H020")
    void aShortPickIsShippedFromElsewhere() {
        shops.count("apart", "NORTH", first, 5);
        shops.count("apart", "SOUTH", first, 2);
        var order = AnOrder.of(first, 5);
        shops.place("apart", order);
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
        assertThat(shops.lines(order)).containsExactly("0: 3 of 3", "1: 2 of 2");
    }

    @Test
    void aShortPickThatNobodyElseHasWaitsAndTheSameFacilityIsAskedAgainWhenItHasSome() {
        shops.count("apart", "NORTH", first, 5);
        var order = AnOrder.of(first, 5);
        shops.place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", shipped(north, "P-" + north, first, 4));
        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        partners.send("wms.replies", rejected(north, "OUT_OF_STOCK", first, 1));
        hub.awaitDelivery(order.externalId(), 1, "awaiting-stock");
        shops.receipt("apart", "NORTH", first, 1);

        assertThat(partners.request(order.externalId(), "NORTH", 2)).endsWith("-1-1");
    }

    @Test
    void aRejectionOfWhatWasNotAskedForOpensACaseAndMovesNothing() {
        shops.count("apart", "NORTH", first, 2);
        var order = AnOrder.of(first, 2);
        shops.place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", rejected(north, "OUT_OF_STOCK", second, 1));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst())
                .contains("rejects 1 of %s, which it was not asked for".formatted(second));
        assertThat(shops.lines(order)).containsExactly("0: 0 of 2");
    }

    @Test
    void cancellingASplitOrderAsksEveryFacilityAndGivesEverythingBack() {
        shops.count("eager", "NORTH", first, 2);
        shops.count("eager", "SOUTH", first, 1);
        var order = AnOrder.of(first, 4);
        shops.place("eager", order);
        partners.request(order.externalId(), "SOUTH", 1);
        hub.awaitDelivery(order.externalId(), 2, "awaiting-stock");

        partners.send("cancellations.ecommerce", OtherShops.ofShop("eager", order.cancellation()));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "cancelled"));
        hub.awaitDelivery(order.externalId(), 0, "void");
        assertThat(hub.state(order.externalId())).isEqualTo("cancelling");
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "SOUTH"), "cancelled"));

        hub.awaitState(order.externalId(), "cancelled-refund-due");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("void", "void", "void");
        assertThat(shops.onHand("NORTH", first)).isEqualTo(2);
        assertThat(shops.onHand("SOUTH", first)).isEqualTo(1);
    }

    @Test
    void whatOneFacilityCannotStopIsDeliveredThoughTheOtherHasStopped() {
        shops.count("apart", "NORTH", first, 2);
        shops.count("apart", "SOUTH", first, 1);
        var order = AnOrder.of(first, 3);
        shops.place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);
        partners.request(order.externalId(), "SOUTH", 1);

        partners.send("cancellations.ecommerce", OtherShops.ofShop("apart", order.cancellation()));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "SOUTH"), "cancelled"));
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "too-late"));
        hub.awaitState(order.externalId(), "in-fulfilment");
        partners.send("wms.replies", shipped(north, "P-" + north));
        partners.send("carriers.tracking", delivered("P-" + north));

        hub.awaitState(order.externalId(), "completed");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("delivered", "void");
        assertThat(shops.onHand("SOUTH", first)).isEqualTo(1);
    }

    @Test
    void aDeliveryInTwoParcelsIsThereWhenBothAre() {
        shops.count("apart", "NORTH", first, 5);
        var order = AnOrder.of(first, 5);
        shops.place("apart", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", """
            {"command":"DeliveryUpdate","request":"%1$s","status":"shipped","parcels":[
             {"carrier":"dhl","number":"A-%1$s","lines":[{"sku":"%2$s","quantity":2}]},
             {"carrier":"dhl","number":"B-%1$s","lines":[{"sku":"%2$s","quantity":1}]}]}\
            """.formatted(north, first));
        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        assertThat(shops.lines(order)).containsExactly("0: 3 of 5");
        partners.send("wms.replies", shipped(north, "C-" + north));
        partners.send("carriers.tracking", delivered("A-" + north));
        partners.send("carriers.tracking", delivered("C-" + north));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("carriers.tracking", delivered("B-" + north));

        hub.awaitState(order.externalId(), "completed");
    }
}
