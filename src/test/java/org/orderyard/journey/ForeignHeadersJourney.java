package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.JmsMessages;
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
}
