package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class RevisionJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @DisplayName("the same order fifty times at once is one order (promises 15, 43)")
    void theSameOrderFiftyTimesIsOneOrder() {
        var order = AnOrder.of(shelves.sku(100), 1);

        IntStream.range(0, 50).parallel().forEach(_ -> partners.send("orders.ecommerce", order.json()));

        partners.request(order.externalId(), "BERLIN", 1);
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(() -> partners.requests(order.externalId(), "BERLIN", "FulfilmentRequest")
                                .size()
                        == 1);
        assertThat(hub.orders(order.externalId())).isOne();
    }

    @Test
    void aNewRevisionChangesAnOrderThatNoWarehouseHas() {
        var sku = shelves.sku(10);
        var order = AnOrder.of(sku, 2).unpaid();

        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        partners.send("orders.ecommerce", order.revised(sku, 5).json());

        hub.awaitDelivery(order.externalId(), 1, "reserved");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("void", "reserved");
        assertThat(shelves.reserved(sku, "BERLIN")).isEqualTo(5);
    }

    @Test
    void anOlderRevisionNeverOverwritesANewerOne() {
        var sku = shelves.sku(10);
        var order = AnOrder.of(sku, 2).unpaid();

        partners.send("orders.ecommerce", order.revised(sku, 5).json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        partners.send("orders.ecommerce", order.json());

        await("the older revision is known")
                .atMost(Duration.ofSeconds(10))
                .until(() -> hub.sql()
                                .sql("select count(*) from inbox_keys where key like :key")
                                .param("key", "%" + order.externalId() + "%")
                                .query(Integer.class)
                                .single()
                        == 2);
        assertThat(shelves.reserved(sku, "BERLIN")).isEqualTo(5);
    }

    @Test
    @DisplayName("the same key and revision with another body is refused and shown (promise 16)")
    void theSameRevisionWithAnotherBodyIsRefused() {
        var order = AnOrder.of(shelves.sku(10), 2).unpaid();

        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        partners.send("orders.ecommerce", order.json().replace("Weg 1", "Weg 2"));

        await("the refusal is in the ledger")
                .atMost(Duration.ofSeconds(10))
                .until(() -> hub.sql()
                                .sql("select count(*) from messages where key like :key and note like '%another body%'")
                                .param("key", "%" + order.externalId() + "%")
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    @Test
    @DisplayName("an id is unique within shop and channel only (promise 43)")
    void theSameIdOfAnotherChannelIsAnotherOrder() {
        var order = AnOrder.of(shelves.sku(10), 2).unpaid();

        partners.send("orders.ecommerce", order.json());
        partners.send("orders.ecommerce", order.json().replace("\"channel\":\"ecommerce\"", "\"channel\":\"soi\""));

        await().atMost(Duration.ofSeconds(10)).until(() -> hub.orders(order.externalId()) == 2);
    }

    @Test
    void theSameHoldMayBeSetAgainAfterItsRelease() {
        var order = AnOrder.of(shelves.sku(10), 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");

        partners.send("orders.ecommerce", order.hold());
        partners.send("orders.ecommerce", order.hold().replace("\"Hold\"", "\"Release\""));
        partners.send("orders.ecommerce", order.hold());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> hub.steps(order.externalId()).stream()
                                .filter(it -> it.event().startsWith("hold")
                                        && it.outcome().equals("APPLIED"))
                                .count()
                        == 3);
        assertThat(hub.holds(order.externalId())).containsExactly("manual");
    }

    @Test
    void aHoldOfAKindThatTheFlowDoesNotKnowStopsWhatTheHubWouldStart() {
        var order = AnOrder.of(shelves.sku(10), 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        partners.send("orders.ecommerce", order.hold().replace("manual", "fraud"));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !hub.holds(order.externalId()).isEmpty());

        partners.send("payments.results", order.payment("CAPTURE", "OK"));

        hub.awaitState(order.externalId(), "in-fulfilment");
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("reserved");
    }

    @Test
    void aTotalWithoutSumsIsCheckedAgainstThePricesOfItsLines() {
        var order = AnOrder.of(shelves.sku(10), 2);

        partners.send(
                "orders.ecommerce",
                order.json()
                        .replaceFirst("\"items\":\"[0-9.]+\",", "")
                        .replace("\"total\":\"19.80\"", "\"total\":\"999.00\""));

        hub.awaitState(order.externalId(), "awaiting-payment");
        assertThat(hub.holds(order.externalId())).containsExactly("totals");
    }

    @Test
    void linesThatChangeAfterTheRequestOpenACase() {
        var sku = shelves.sku(10);
        var order = AnOrder.of(sku, 2);

        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);
        partners.send("orders.ecommerce", order.revised(sku, 3).json());

        hub.awaitCase(order.externalId());
    }
}
