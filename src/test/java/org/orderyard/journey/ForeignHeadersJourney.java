package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.JmsMessages;
import org.orderyard.message.FileRecords;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ForeignHeadersJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    /** The property is the door's; on a queue of a partner it is whatever the partner wrote. */
    @ParameterizedTest
    @DisplayName("Promise 10: a property that is not what the door writes stops nobody")
    @ValueSource(strings = {"{", "null", "[1]", "{\"a\":null}", "{\"a\":{}}", ""})
    void anUnreadablePropertyOfAPartnerStopsNobody(String value) {
        var order = AnOrder.of(shelves.sku(10), 1);

        partners.send("orders.ecommerce", order.json(), JmsMessages.HEADERS, value);

        hub.awaitStanding("ecommerce", order.externalId(), "DONE");
        assertThat(hub.orders(order.externalId())).isOne();
    }

    @Test
    @DisplayName("Promise 35: a partner on a queue cannot pass for a record of somebody's file")
    void aPartnerCannotPassForARecordOfAFile() {
        var order = AnOrder.of(shelves.sku(10), 1);
        var file = UUID.randomUUID();

        partners.send(
                "orders.ecommerce",
                order.json(),
                JmsMessages.HEADERS,
                "{\"%s\":\"%s\",\"%s\":\"1\"}".formatted(FileRecords.FILE, file, FileRecords.LINE));

        hub.awaitStanding("ecommerce", order.externalId(), "DONE");
        assertThat(hub.sql()
                        .sql("select count(*) from file_records where file_id = :file")
                        .param("file", file)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
