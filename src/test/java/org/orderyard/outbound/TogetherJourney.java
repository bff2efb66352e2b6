package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.rejected;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** A shop that ships from the nearest facility, and everything from one. */
@OutboundTest
class TogetherJourney {
    private final String first = "S-" + UUID.randomUUID();
    private final String second = "S-" + UUID.randomUUID();

    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Autowired
    private OtherShops shops;

    @Test
    void theNearestFacilityShipsWhereTheChannelSaysWhereTheCustomerIs() {
        shops.count("together", "NORTH", first, 1);
        shops.count("together", "SOUTH", first, 1);
        var order = AnOrder.of(first, 1);

        partners.send(
                "orders.ecommerce",
                OtherShops.ofShop("together", order.json())
                        .replace("\"city\":\"Berlin\"", "\"city\":\"Ulm\",\"latitude\":48.4,\"longitude\":10"));

        partners.request(order.externalId(), "SOUTH", 1);
    }

    @Test
    @Tag("H021")
    @Tag("H022")
    void ofAShopThatWantsItSoEverythingIsBrokeredAgainWhenOnePieceIsRejected() {
        shops.count("together", "NORTH", first, 3);
        shops.count("together", "NORTH", second, 1);
        shops.count("together", "SOUTH", first, 3);
        shops.count("together", "SOUTH", second, 1);
        var order = AnOrder.of(first, 3).and(second, 1);
        shops.place("together", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", rejected(north, "DAMAGED", first, 1));

        var south = partners.request(order.externalId(), "SOUTH", 1);
        assertThat(shops.lines(order)).containsExactly("0: 0 of 3", "0: 0 of 1");
        assertThat(shops.onHand("NORTH", first)).isEqualTo(2);
        assertThat(shops.onHand("NORTH", second)).isEqualTo(1);
        assertThat(shops.reserved(first, second)).isZero();
        assertThat(partners.cancellation(order.externalId(), "NORTH")).isEqualTo(north);
        partners.send("wms.replies", update(north, "cancelled"));
        partners.send("wms.replies", shipped(south, "P-" + south));
        partners.send("carriers.tracking", delivered("P-" + south));
        hub.awaitState(order.externalId(), "completed");
        assertThat(hub.cases(order.externalId())).isEmpty();
    }

    @Test
    void whatAFacilityCouldNotStopIsACaseForItIsLookedForElsewhere() {
        shops.count("together", "NORTH", first, 3);
        var order = AnOrder.of(first, 3);
        shops.place("together", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", rejected(north, "DAMAGED", first, 1));
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "too-late"));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst()).contains("goods may leave twice");
    }

    @Test
    @Tag("H021")
    void whatHasLeftBeforeOnePieceIsRejectedStaysAndTheRestIsBrokeredAgainTogether() {
        shops.count("together", "NORTH", first, 3);
        shops.count("together", "NORTH", second, 1);
        shops.count("together", "SOUTH", first, 2);
        shops.count("together", "SOUTH", second, 1);
        var order = AnOrder.of(first, 3).and(second, 1);
        shops.place("together", order);
        var north = partners.request(order.externalId(), "NORTH", 1);

        partners.send("wms.replies", shipped(north, "P-" + north, first, 1));
        hub.awaitDelivery(order.externalId(), 0, "part-shipped");
        partners.send("wms.replies", rejected(north, "DAMAGED", first, 1));

        partners.request(order.externalId(), "SOUTH", 1);
        hub.awaitDelivery(order.externalId(), 0, "in-transit");
        assertThat(shops.lines(order)).containsExactly("0: 1 of 1", "0: 0 of 0", "1: 0 of 2", "1: 0 of 1");
        assertThat(shops.onHand("NORTH", first)).isEqualTo(1);
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "NORTH"), "cancelled"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hub.steps(order.externalId()).getLast().outcome().equals("REPEAT"));
        assertThat(hub.cases(order.externalId())).isEmpty();
    }
}
