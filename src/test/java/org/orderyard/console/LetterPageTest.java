package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A dead letter's page: what its message would do. */
@HubTest
class LetterPageTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void aDryRunTellsWhereTheOrderWouldGoAndSendsNothing() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = "/dead-letters/" + hub.awaitLetter(order.externalId());

        var edited = pages.send(letter + "/check", Role.ADMIN, "body", order.json());
        var asItCame = pages.send(letter + "/dry-run", Role.OPERATOR);

        assertThat(edited.getContentAsString())
                .contains("Nothing was sent", "What follows, as things stand", "in-fulfilment", "reserved");
        assertThat(asItCame.getContentAsString())
                .contains("It would fail again. Nothing was sent")
                .doesNotContain("What follows");
        assertThat(hub.orders(order.externalId())).isZero();
        assertThat(pages.send(letter + "/dry-run", Role.VIEWER).getStatus()).isEqualTo(403);
    }
}
