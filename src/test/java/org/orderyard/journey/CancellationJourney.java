package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.shipped;
import static org.orderyard.journey.AnOrder.update;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
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
    void aTimerMeansOnlyTheStayInTheStateThatItWasSetFor() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        hub.awaitDelivery(order.externalId(), 0, "cancel-requested");
        partners.send("wms.replies", update(request, "too-late"));
        hub.awaitDelivery(order.externalId(), 0, "picking");
        partners.send("cancellations.ecommerce", order.cancellation().replace("customer", "customer, again"));
        hub.awaitDelivery(order.externalId(), 0, "cancel-requested");

        ring(request, 2);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("cancel-requested");

        ring(request, 1);
        hub.awaitDelivery(order.externalId(), 0, "picking");
    }

    /** The oldest of so many timers of the request's delivery runs out. */
    private void ring(String request, int timers) {
        var delivery = "%\"" + request.substring(0, request.lastIndexOf('-')) + "\"%";
        assertThat(timers(delivery)).isEqualTo(timers);
        hub.sql().sql("""
            update waiting_messages set due_at = clock_timestamp()
            where id = (select min(id) from waiting_messages where convert_from(body, 'UTF8') like :delivery)
            """).param("delivery", delivery).update();
        await().atMost(Duration.ofSeconds(10)).until(() -> timers(delivery) == timers - 1);
    }

    private int timers(String delivery) {
        return hub.sql()
                .sql("select count(*) from waiting_messages where convert_from(body, 'UTF8') like :delivery")
                .param("delivery", delivery)
                .query(Integer.class)
                .single();
    }

    @Test
    @DisplayName("what is captured beyond the total is recorded, and opens a case that says what to do (promise 45)")
    void moreMoneyThanTheTotalOpensACase() {
        var order = AnOrder.of(shelves.sku(5), 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        partners.send("payments.results", order.payment("CAPTURE", "OK"));
        hub.awaitState(order.externalId(), "in-fulfilment");
        assertThat(hub.cases(order.externalId())).isEmpty();

        partners.send("payments.results", order.payment("CAPTURE", "OK").replace("\"p-", "\"twice-"));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst()).contains("39.60", "19.80", "refund the difference");
    }

    @Test
    @DisplayName(
            "a shop that lowers the total below what is captured opens one case, however often it says so (promise 45)")
    void aTotalBelowWhatIsCapturedOpensACase() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2);
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "in-fulfilment");
        var lowered = order.withTotalOffBy("-5.00").revised(sku, 2);

        partners.send("orders.ecommerce", lowered.json());
        partners.send("orders.ecommerce", lowered.revised(sku, 2).json());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hub.steps(order.externalId()).stream()
                                .filter(it -> it.event().equals("revise"))
                                .count()
                        == 2);

        assertThat(hub.cases(order.externalId()))
                .singleElement()
                .asString()
                .contains("19.80", "14.80", "refund the difference");
    }

    @Test
    void moneyInAnotherCurrencyPaysNothingAndOpensACase() {
        var order = AnOrder.of(shelves.sku(5), 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");

        partners.send("payments.results", order.payment("CAPTURE", "OK").replace("EUR", "USD"));

        hub.awaitCase(order.externalId());
        assertThat(hub.cases(order.externalId()).getFirst()).contains("19.80 USD", "order in EUR");
        assertThat(hub.state(order.externalId())).isEqualTo("awaiting-payment");
    }

    @Test
    @DisplayName("nothing moves an order out of its last phase (promise 46)")
    void nothingMovesACancelledOrder() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        partners.send("cancellations.ecommerce", order.cancellation());
        hub.awaitState(order.externalId(), "cancelled");

        partners.send("orders.ecommerce", order.revised(sku, 1).json());
        partners.send("orders.ecommerce", order.hold());
        partners.send("payments.results", order.payment("CAPTURE", "OK"));

        hub.awaitCase(order.externalId());
        hub.awaitStanding("ecommerce", order.externalId(), "REFUSED");
        assertThat(hub.state(order.externalId())).isEqualTo("cancelled");
    }

    @Test
    @DisplayName("a capture that arrives after the refund opens a case that says what to do (promise 49)")
    void aCaptureAfterTheRefundOpensACase() {
        var order = AnOrder.of(shelves.sku(5), 2);
        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
        partners.send("cancellations.ecommerce", order.cancellation());
        partners.send("wms.replies", update(partners.cancellation(order.externalId(), "BERLIN"), "cancelled"));
        hub.awaitState(order.externalId(), "cancelled-refund-due");
        partners.send("payments.results", order.refund());
        hub.awaitState(order.externalId(), "cancelled");

        partners.send("payments.results", order.payment("CAPTURE", "OK").replace("\"p-", "\"late-"));

        hub.awaitCase(order.externalId());
        assertThat(hub.state(order.externalId())).isEqualTo("cancelled");
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
