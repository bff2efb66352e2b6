package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class MappingVersionJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void aMessageSaysByWhichVersionOfItsMappingItWasRead() {
        var order = AnOrder.of(shelves.sku(10), 1);

        partners.send("orders.ecommerce", order.json());

        hub.awaitStanding("ecommerce", order.externalId(), "DONE");
        assertThat(hub.sql()
                        .sql("select mapping_version from messages where endpoint = 'ecommerce' and key like :key")
                        .param("key", "%" + order.externalId() + "%")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .matches("ecommerce [0-9]+");
    }

    @Test
    @DisplayName("Promise 21: a dead letter says by which version of its mapping it was read")
    void aDeadLetterSaysByWhichVersionOfItsMappingItWasRead() {
        var order = AnOrder.of(shelves.sku(10), 1);

        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));

        var letter = await().atMost(Duration.ofSeconds(10)).until(() -> letters(order), it -> !it.isEmpty());
        assertThat(letter).singleElement().asString().matches("ecommerce [0-9]+");
    }

    private List<String> letters(AnOrder order) {
        return hub.sql()
                .sql("select mapping_version from dead_letters where convert_from(body, 'UTF8') like :body")
                .param("body", "%" + order.externalId() + "%")
                .query(String.class)
                .list();
    }
}
