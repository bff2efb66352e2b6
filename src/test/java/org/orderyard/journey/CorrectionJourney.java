package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.Desk;
import org.orderyard.intake.Outcome;
import org.orderyard.order.Actor;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class CorrectionJourney {
    private static final String ADDRESS = "{\"name\":\"Ada\",\"street\":[\"Allee"
            + " 7\"],\"postalCode\":\"10117\",\"city\":\"Berlin\",\"country\":\"DE\"}";

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private Desk desk;

    @Test
    void anOrderThatWaitsForAnArticleThatNobodyKnowsGoesOnWithTheRightOne() {
        var right = shelves.sku(5);
        var order = AnOrder.of("WRONG-" + right, 2);
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");

        assertThat(correctSku(order, 1, right)).isInstanceOf(Outcome.Done.class);

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(requested(order).at("/lines/0/sku").asText()).isEqualTo(right);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("void", "requested");
        assertThat(note(order, "sku-corrected"))
                .isEqualTo("typing error (line 1: SKU WRONG-%s → %s)".formatted(right, right));
    }

    @Test
    void theArticleThatStandsThereAlreadyChangesNothing() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");

        assertThat(correctSku(order, 1, sku)).isNotInstanceOf(Outcome.Done.class);

        assertThat(hub.deliveryStates(order.externalId())).containsExactly("reserved");
    }

    @Test
    void anotherArticleGivesTheReservedPiecesBackAndLeavesOtherDeliveriesAlone() {
        var wrong = shelves.sku(5);
        var right = shelves.sku(5);
        var order = AnOrder.of(wrong, 2).and(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");

        correctSku(order, 1, right);

        assertThat(shelves.reserved(wrong, "BERLIN")).isZero();
        assertThat(shelves.reserved(right, "BERLIN")).isEqualTo(2);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("void", "reserved");
    }

    @Test
    void theWarehouseGetsTheCorrectedAddressAndOnlyThatOne() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");

        correctAddress(order);
        partners.send("payments.results", order.payment("CAPTURE", "OK"));

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(requested(order).at("/shippingAddress/street/0").asText()).isEqualTo("Allee 7");
        assertThat(note(order, "address-corrected"))
                .isEqualTo("typing error (delivery address: other postalCode, street)");
    }

    @Test
    void anOrderThatIsHeldForItsAddressGoesOnOnceThatIsCorrected() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        partners.send("wms.replies", AnOrder.rejected(partners.request(order.externalId(), "BERLIN", 1), "ADDRESS"));
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        assertThat(hub.holds(order.externalId())).containsExactly("address");

        correctAddress(order);

        partners.request(order.externalId(), "BERLIN", 2);
        assertThat(requested(order).at("/shippingAddress/street/0").asText()).isEqualTo("Allee 7");
        assertThat(hub.holds(order.externalId())).isEmpty();
    }

    @Test
    void aNewerDocumentThatIsStillWrongDoesNotUndoWhatWasCorrected() {
        var right = shelves.sku(9);
        var order = AnOrder.of("WRONG-" + right, 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        correctSku(order, 1, right);
        correctAddress(order);

        partners.send(
                "orders.ecommerce", order.revised("WRONG-" + right, 3).json().replace("PROCESSING", "OK"));

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(requested(order).at("/lines/0/sku").asText()).isEqualTo(right);
        assertThat(requested(order).at("/lines/0/quantity").asInt()).isEqualTo(3);
        assertThat(requested(order).at("/shippingAddress/street/0").asText()).isEqualTo("Allee 7");
    }

    @Test
    void aNewerDocumentThatSaysAnotherAddressHolds() {
        var sku = shelves.sku(9);
        var order = AnOrder.of(sku, 2).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitState(order.externalId(), "awaiting-payment");
        correctAddress(order);

        var moved = order.revised(sku, 2).json().replace("Weg 1", "Gasse 3").replace("PROCESSING", "OK");
        partners.send("orders.ecommerce", moved);

        partners.request(order.externalId(), "BERLIN", 1);
        assertThat(requested(order).at("/shippingAddress/street/0").asText()).isEqualTo("Gasse 3");
    }

    @Test
    void whoeverIsTooLateIsToldWhatToDo() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        partners.request(order.externalId(), "BERLIN", 1);

        assertThat(correctAddress(order).text()).contains("Every warehouse has its request", "tell the warehouse");
        assertThat(correctSku(order, 1, "B").text()).contains("A warehouse has its request for this line");
        assertThat(correctSku(order, 7, "B").text()).contains("no such line");
        assertThat(note(order, "sku-corrected")).isNotEmpty();
    }

    private Outcome correctSku(AnOrder order, int line, String sku) {
        return say("""
            {"command":"CorrectSku","order":{"number":"%d"},"line":%d,"sku":"%s"}\
            """.formatted(hub.awaitNumber(order.externalId()), line, sku));
    }

    private Outcome correctAddress(AnOrder order) {
        return say("""
            {"command":"CorrectAddress","order":{"number":"%d"},"address":%s}\
            """.formatted(hub.awaitNumber(order.externalId()), ADDRESS));
    }

    private Outcome say(String command) {
        return desk.act(json(command), Actor.person("mira"), Optional.of("typing error"), OptionalInt.empty());
    }

    /** The last request that Berlin received. */
    private JsonNode requested(AnOrder order) {
        return await().atMost(Duration.ofSeconds(5))
                .until(() -> partners.requests(order.externalId(), "BERLIN", "FulfilmentRequest"), it -> !it.isEmpty())
                .getLast()
                .document();
    }

    private String note(AnOrder order, String event) {
        return hub.sql()
                .sql("select e.note from event_log e join orders o on o.id = e.order_id"
                        + " where o.external_id = :id and e.event = :event order by e.at, e.seq limit 1")
                .param("id", order.externalId())
                .param("event", event)
                .query(String.class)
                .single();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
