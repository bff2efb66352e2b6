package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class HealingJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    @DisplayName("a fault that may heal is tried again by itself, as the endpoint's retry says (promise 30)")
    void whatMayHealIsTriedAgain() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");

        var version = flowVersion(order);
        putOnFlowVersion(order, 99);
        partners.send("payments.results", order.payment("CAPTURE", "OK"));
        await().atMost(Duration.ofSeconds(10)).until(() -> retrying() == 1);
        putOnFlowVersion(order, version);

        hub.awaitState(order.externalId(), "in-fulfilment");
        assertThat(retrying()).isZero();
    }

    @Test
    @DisplayName("what cannot heal is a dead letter at its first try (promise 30)")
    void whatCannotHealIsNotTriedAgain() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);

        var told = partners.told("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));

        assertThat(hub.sql()
                        .sql("select attempts from dead_letters where message_id = :id::uuid")
                        .param("id", told.path("messageId").asText())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private int retrying() {
        return hub.sql()
                .sql("select count(*) from waiting_messages where reason = 'RETRY'")
                .query(Integer.class)
                .single();
    }

    private int flowVersion(AnOrder order) {
        return hub.sql()
                .sql("select flow_version from orders where external_id = :id")
                .param("id", order.externalId())
                .query(Integer.class)
                .single();
    }

    private void putOnFlowVersion(AnOrder order, int version) {
        hub.sql()
                .sql("update orders set flow_version = :version where external_id = :id")
                .param("version", version)
                .param("id", order.externalId())
                .update();
    }
}
