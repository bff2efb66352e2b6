package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.message.Receipts;
import org.orderyard.message.Standing;
import org.springframework.beans.factory.annotation.Autowired;

/** A newer whole document of an order takes the place of an older one that nobody could use. */
@HubTest
class SupersedingJourney {
    private static final String ORDERS = "orders.ecommerce";

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private Receipts receipts;

    @Test
    void aNewerRevisionClosesTheDeadLetterOfAnOlderAndSaysWhichItIs() throws Exception {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 1);
        var dead = id(partners.told(ORDERS, broken(order)));

        var newer = id(partners.told(ORDERS, order.revised(sku, 2).json()));

        assertThat(letter(dead)).containsEntry("status", "SUPERSEDED").containsEntry("superseded_by", newer);
        assertThat(receipts.of("ecommerce", dead)).hasValueSatisfying(it -> {
            assertThat(it.standing()).isEqualTo(Standing.SUPERSEDED);
            assertThat(it.supersededBy()).hasValue(newer);
        });
        partners.request(order.externalId(), "BERLIN", 1);
    }

    @Test
    void anOlderRevisionThatComesLaterLeavesTheNewerOnesLetterOpen() throws Exception {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 1);
        var dead = id(partners.told(ORDERS, broken(order.revised(sku, 2))));

        var told = partners.told(ORDERS, order.json());

        assertThat(told.path("outcome").asText()).isEqualTo("done");
        assertThat(letter(dead)).containsEntry("status", "OPEN");
    }

    @Test
    void withoutRevisionsWhatCameLaterIsNewer() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        var dead = id(partners.told(ORDERS, unrevised(broken(order))));

        var newer = id(partners.told(ORDERS, unrevised(order.json())));

        assertThat(letter(dead)).containsEntry("status", "SUPERSEDED").containsEntry("superseded_by", newer);
        assertThat(receipts.of("ecommerce", dead))
                .hasValueSatisfying(it -> assertThat(it.standing()).isEqualTo(Standing.SUPERSEDED));
    }

    @Test
    void aNewerDocumentWithoutEffectLeavesTheLetterOpen() throws Exception {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 1);
        var first = id(partners.told(ORDERS, broken(order)));

        var second = id(partners.told(ORDERS, broken(order.revised(sku, 2))));

        assertThat(letter(first)).containsEntry("status", "OPEN");
        assertThat(letter(second)).containsEntry("status", "OPEN");
    }

    @Test
    @DisplayName("what came behind a dead letter waits, and goes on when a newer document takes its place (promise 9)")
    void whatWaitedBehindTheLetterGoesOn() throws Exception {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 1).unpaid();
        partners.told(ORDERS, order.json());
        partners.told(ORDERS, broken(order.revised(sku, 2)));

        var held = partners.put(ORDERS, order.hold());
        assertThat(partners.answer(ORDERS + ".results", held).path("outcome").asText())
                .isEqualTo("waiting");
        partners.send(ORDERS, order.revised(sku, 3).revised(sku, 3).json());

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(hub.holds(order.externalId())).contains("manual"));
    }

    private static String broken(AnOrder order) {
        return order.json().replaceAll("\"quantity\":\\d+", "\"quantity\":-1");
    }

    private static String unrevised(String json) {
        return json.replaceFirst("\"revision\":\"\\d+\",", "");
    }

    private static UUID id(com.fasterxml.jackson.databind.JsonNode told) {
        return UUID.fromString(told.path("messageId").asText());
    }

    private Map<String, Object> letter(UUID message) {
        return hub.sql()
                .sql("select status, superseded_by from dead_letters where message_id = :id")
                .param("id", message)
                .query()
                .singleRow();
    }
}
