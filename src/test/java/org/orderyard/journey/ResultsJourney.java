package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.orderyard.journey.AnOrder.shipped;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.ReplayDesk;
import org.springframework.beans.factory.annotation.Autowired;

/** What senders on queues are told of their messages. */
@HubTest
class ResultsJourney {
    private static final String ORDERS = "orders.ecommerce";
    private static final String CANCELLATIONS = "cancellations.ecommerce";

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Test
    void aPlacedOrderIsAnsweredWithItsNumber() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);

        var told = partners.told(ORDERS, order.json());

        assertThat(told.path("outcome").asText()).isEqualTo("done");
        assertThat(told.path("order").asText()).isEqualTo(number(order));
        assertThat(told.path("externalId").asText()).isEqualTo(order.externalId());
    }

    @Test
    void aDuplicateIsAnsweredWithTheFirstAndItsNumber() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        var first = partners.told(ORDERS, order.json());

        var second = partners.told(ORDERS, order.json());

        assertThat(second.path("outcome").asText()).isEqualTo("duplicate");
        assertThat(second.path("duplicateOf")).isEqualTo(first.path("messageId"));
        assertThat(second.path("order")).isEqualTo(first.path("order"));
        assertThat(second.path("status").asText()).isEqualTo("done");
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceAndItsReplayIsToldToo() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        var sent = partners.put(ORDERS, order.json().replace("\"quantity\":1", "\"quantity\":-1"));

        var told = partners.answer(ORDERS + ".results", sent);
        var problem = told.path("problem");
        assertThat(told.path("outcome").asText()).isEqualTo("dead");
        assertThat(problem.path("type").asText()).isEqualTo("urn:orderyard:problem:invalid");
        assertThat(problem.path("errors").path(0).path("pointer").asText()).isEqualTo("/order/lines/0/quantity");

        desk.replay(
                letter(told.path("messageId").asText()),
                Optional.of(order.json().getBytes(StandardCharsets.UTF_8)),
                "ana",
                "typo of the shop");
        var replayed = partners.answer(ORDERS + ".results", sent);
        assertThat(replayed.path("outcome").asText()).isEqualTo("done");
        assertThat(replayed.path("order").asText()).isEqualTo(number(order));
    }

    @Test
    void aRefusalIsToldAgainToWhoeverRepeatsTheMessage() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send(ORDERS, order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "R-" + request));
        hub.awaitState(order.externalId(), "shipped");

        var first = partners.told(CANCELLATIONS, order.cancellation());
        var second = partners.told(CANCELLATIONS, order.cancellation());

        assertThat(first.path("outcome").asText()).isEqualTo("refused");
        assertThat(second.path("outcome").asText()).isEqualTo("refused");
        assertThat(second.path("problem").path("detail"))
                .isEqualTo(first.path("problem").path("detail"));
    }

    @Test
    void everyRecordOfAListIsAnsweredForItself() throws Exception {
        var good = AnOrder.of(shelves.sku(5), 1);
        var bad = AnOrder.of("S-1", 1).json().replace("\"quantity\":1", "\"quantity\":-1");

        var sent = partners.put(ORDERS, "[%s,%s]".formatted(good.json(), bad));

        var first = partners.answer(ORDERS + ".results", sent);
        var second = partners.answer(ORDERS + ".results", sent);
        assertThat(first.path("record").asInt()).isZero();
        assertThat(first.path("outcome").asText()).isEqualTo("done");
        assertThat(second.path("record").asInt()).isOne();
        assertThat(second.path("outcome").asText()).isEqualTo("dead");
    }

    @Test
    void whoeverWaitsOnATemporaryQueueIsAnsweredThereEvenWhereOnlyFailuresAreTold() throws Exception {
        var count = """
            {"command":"StockDelta","shop":"main","facility":"BERLIN","sku":"%s","delta":1,"reason":"FOUND"}\
            """.formatted(shelves.sku(1));

        var told = partners.asks("stock.updates", count, Optional.empty(), "");

        assertThat(told.path("outcome").asText()).isEqualTo("done");
    }

    @Test
    void aReplyQueueThatIsNeitherTemporaryNorListedIsIgnored() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);

        var told = partners.asks(ORDERS, order.json(), Optional.of("wms.BERLIN.requests"), ORDERS + ".results");

        assertThat(told.path("outcome").asText()).isEqualTo("done");
    }

    @Test
    void whatComesEarlyIsToldToWaitAndLaterWhatBecameOfIt() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        var sent = partners.put(CANCELLATIONS, order.cancellation());

        var waiting = partners.answer(CANCELLATIONS + ".results", sent);
        partners.send(ORDERS, order.json());
        var done = partners.answer(CANCELLATIONS + ".results", sent);

        assertThat(waiting.path("outcome").asText()).isEqualTo("waiting");
        assertThat(done.path("outcome").asText()).isEqualTo("done");
        assertThat(done.path("messageId")).isEqualTo(waiting.path("messageId"));
    }

    private String number(AnOrder order) {
        return hub.sql()
                .sql("select id::text from orders where external_id = :id")
                .param("id", order.externalId())
                .query(String.class)
                .single();
    }

    private long letter(String message) {
        return await().atMost(Duration.ofSeconds(5))
                .until(
                        () -> hub.sql()
                                .sql("select coalesce(max(id), 0) from dead_letters where message_id = :id::uuid")
                                .param("id", message)
                                .query(Long.class)
                                .single(),
                        it -> it > 0);
    }
}
