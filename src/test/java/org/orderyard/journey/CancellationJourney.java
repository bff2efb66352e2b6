package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class CancellationJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @Tag("Y102")
    void beforeTheRequestTheStockIsGivenBackAtOnce() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2).unpaid();

        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        partners.send("cancellations.ecommerce", order.cancellation());

        hub.awaitState(order.externalId(), "cancelled");
        assertThat(shelves.reserved(sku, "BERLIN")).isZero();
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(5);
    }

    @Test
    void afterTheRequestTheWarehouseIsAskedAndTheMoneyIsDueWhenItAgrees() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2);

        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "BERLIN"), "cancelled"));

        hub.awaitState(order.externalId(), "cancelled-refund-due");
        assertThat(shelves.onHand(sku, "BERLIN")).isEqualTo(5);
        partners.send("payments.results", order.refund());
        hub.awaitState(order.externalId(), "cancelled");
    }

    @Test
    void aWarehouseThatIsTooLateShipsAndTheShopIsTold() {
        var order = AnOrder.of(shelves.sku(5), 2);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.cancellation(order.externalId(), "BERLIN");
        partners.send("wms.replies", update(request, "too-late"));
        hub.awaitState(order.externalId(), "in-fulfilment");
        partners.awaitNotice(order.externalId(), "cancellation-refused");
        partners.send("wms.replies", shipped(request, "L-" + request));

        hub.awaitState(order.externalId(), "shipped");
    }

    @Test
    void aWarehouseThatShipsACancelledOrderOpensACase() {
        var order = AnOrder.of(shelves.sku(5), 2);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "BERLIN"), "cancelled"));
        hub.awaitState(order.externalId(), "cancelled-refund-due");
        partners.send("wms.replies", shipped(request, "C-" + request));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst()).contains("closed");
        assertThat(hub.state(order.externalId())).isEqualTo("cancelled-refund-due");
    }

    @Test
    void aCancellationThatComesBeforeItsOrderWaitsForIt() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();

        partners.send("cancellations.ecommerce", order.cancellation());
        hub.awaitStanding("ecommerce-cancellations", "", "WAITING");
        partners.send("orders.ecommerce", order.json());

        hub.awaitState(order.externalId(), "cancelled");
    }

    @Test
    void aCancellationOfAShippedOrderIsRefusedAndAnswered() {
        var order = AnOrder.of(shelves.sku(5), 1);

        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "R-" + request));
        hub.awaitState(order.externalId(), "shipped");
        partners.send("cancellations.ecommerce", order.cancellation());

        hub.awaitStanding("ecommerce-cancellations", "", "REFUSED");
        assertThat(hub.steps(order.externalId()))
                .extracting(Sight.Step::outcome)
                .contains("REFUSED");
    }
}
