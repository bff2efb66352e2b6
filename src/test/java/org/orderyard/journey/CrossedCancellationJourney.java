package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A warehouse that had shipped a part when it was asked to stop. */
@HubTest
class CrossedCancellationJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    private AnOrder order;
    private String sku;
    private String request;

    @BeforeEach
    void aPartCrossesTheWishToStop() {
        sku = shelves.sku(5);
        order = AnOrder.of(sku, 2);
        partners.send("orders.ecommerce", order.json());
        request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.cancellation(order.externalId(), "BERLIN");
        partners.send("wms.replies", shipped(request, "X-" + request, sku, 1));
        partners.awaitNotice(order.externalId(), "shipped");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("cancel-requested");
    }

    @Test
    @DisplayName("the part goes its way, and the warehouse still says what becomes of the rest")
    void theRestIsStopped() {
        partners.send("wms.replies", update(request, "cancelled"));

        hub.awaitState(order.externalId(), "shipped");
        assertThat(hub.cases(order.externalId())).isEmpty();
        assertThat(partners.notices(order.externalId())).doesNotContain("cancellation-refused");
    }

    @Test
    @DisplayName("if the rest could not be stopped, the cancellation is refused once, and the rest is shipped")
    void theRestCannotBeStopped() {
        partners.send("wms.replies", update(request, "too-late"));
        hub.awaitState(order.externalId(), "part-shipped");
        partners.send("wms.replies", shipped(request, "Z-" + request, sku, 1));

        hub.awaitState(order.externalId(), "shipped");
        assertThat(partners.notices(order.externalId())).containsOnlyOnce("cancellation-refused");
        assertThat(hub.cases(order.externalId())).isEmpty();
    }
}
