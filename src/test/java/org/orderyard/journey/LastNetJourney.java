package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.Pump;
import org.orderyard.intake.ReplayDesk;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class LastNetJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Autowired
    private Pump pump;

    @Test
    @DisplayName(
            "what expires on the broker is a dead letter of its endpoint, byte for byte, and can be replayed (promise"
                    + " 29)")
    void whatTheBrokerGivesUpIsADeadLetterThatCanBeReplayed() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        pump.stop();
        try {
            partners.sendForAMoment("orders.ecommerce", order.json());
        } finally {
            pump.start();
        }

        var letter = await().atMost(Duration.ofSeconds(20)).until(() -> letter(order), it -> !it.isEmpty());
        assertThat(letter)
                .containsEntry("endpoint", "ecommerce")
                .containsEntry("error_class", "UNDELIVERED")
                .containsEntry("body", order.json().getBytes(StandardCharsets.UTF_8));
        assertThat((String) letter.get("cause")).contains("expired", "orders.ecommerce");
        assertThat(hub.orders(order.externalId())).isZero();

        desk.replay((long) letter.get("id"), Optional.empty(), "ana", "it still holds");
        partners.request(order.externalId(), "BERLIN", 1);
    }

    private Map<String, Object> letter(AnOrder order) {
        return hub
                .sql()
                .sql("select id, endpoint, error_class, cause, body from dead_letters where key like :key")
                .param("key", "%" + order.externalId() + "%")
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .orElse(Map.of());
    }
}
