package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tracking number that was given to two orders. */
@HubTest
class ContestedParcelJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void whatTheCarrierSaysOfItMovesNeitherAndAPersonIsTold() {
        var sku = shelves.sku(5);
        var one = AnOrder.of(sku, 1);
        var other = AnOrder.of(sku, 1);
        var first = ships(one, "TWICE-" + sku);
        var second = ships(other, "TWICE-" + sku);
        hub.awaitCase(other.externalId());
        assertThat(hub.cases(other.externalId()).getFirst())
                .contains("for order " + hub.awaitNumber(one.externalId()) + " too");

        partners.send("carriers.tracking", delivered("TWICE-" + sku));

        hub.awaitCase(one.externalId());
        assertThat(hub.cases(one.externalId()).getFirst()).contains("taken for none of them");
        assertThat(hub.state(one.externalId())).isEqualTo("shipped");
        assertThat(hub.state(other.externalId())).isEqualTo("shipped");
        partners.send("wms.replies", update(first, "delivered"));
        partners.send("wms.replies", update(second, "delivered"));
        hub.awaitState(one.externalId(), "completed");
        hub.awaitState(other.externalId(), "completed");
    }

    @Test
    void aNumberThatIsUsedAgainMeansTheParcelThatIsOnItsWay() {
        var sku = shelves.sku(5);
        var one = AnOrder.of(sku, 1);
        ships(one, "AGAIN-" + sku);
        partners.send("carriers.tracking", delivered("AGAIN-" + sku));
        hub.awaitState(one.externalId(), "completed");
        var other = AnOrder.of(sku, 1);
        ships(other, "AGAIN-" + sku);

        partners.send(
                "carriers.tracking",
                delivered("AGAIN-" + sku).replace("\"delivered\"}", "\"delivered\",\"at\":\"2026-11-22T10:00:00Z\"}"));

        hub.awaitState(other.externalId(), "completed");
        assertThat(hub.cases(other.externalId())).isEmpty();
    }

    private String ships(AnOrder order, String parcel) {
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, parcel));
        hub.awaitState(order.externalId(), "shipped");
        return request;
    }
}
