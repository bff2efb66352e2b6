package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orderyard.journey.AnOrder.delivered;
import static org.orderyard.journey.AnOrder.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.Caller;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The call centre's orders, over HTTP and by queue. */
@HubTest
class SoiJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    private final Caller callCentre;

    @Autowired
    SoiJourney(@LocalServerPort int port, LocalProperties local) throws IOException {
        var secrets = Files.readAllLines(local.data().resolve("secrets").resolve("soi"));
        callCentre = Caller.at(port).with("X-Api-Key", secrets.getFirst());
    }

    @Test
    @Tag("C008")
    void anOrderByHttpIsAcceptedWithItsIdAndReachesTheCustomer() {
        var order = AnOrder.of(shelves.sku(5), 1);

        var accepted = callCentre.post("/in/soi", order.through("soi"));
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(Caller.json(accepted).path("messageId").asText()).isNotEmpty();

        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", shipped(request, "SOI-" + request));
        partners.send("carriers.tracking", delivered("SOI-" + request));
        hub.awaitState(order.externalId(), "completed");
        partners.awaitNotice(order.externalId(), "completed");
    }

    @Test
    @Tag("C009")
    void anIncompleteEntryIsAnsweredWithEveryErrorAndItsPlaceAndNothingIsKept() {
        var order = AnOrder.of("TEA", 1);
        var incomplete = order.through("soi")
                .replace("\"currency\":\"EUR\",\"lines\"", "\"lines\"")
                .replace("\"quantity\":1", "\"quantity\":0");

        var refused = callCentre.post("/in/soi", incomplete);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(places(Caller.json(refused))).containsExactlyInAnyOrder("/order", "/order/lines/0/quantity");
        assertThat(hub.orders(order.externalId())).isZero();
    }

    @Test
    void inAListEveryBadOrderIsNamedByItsPlace() {
        var bad = AnOrder.of("TEA", 1).through("soi").replace("\"quantity\":1", "\"quantity\":0");

        var refused = callCentre.post("/in/soi", "[%s,%s]".formatted(bad, bad));

        assertThat(places(Caller.json(refused)))
                .containsExactly("/0/order/lines/0/quantity", "/1/order/lines/0/quantity");
    }

    @Test
    void whatAPersonMistypesIsSaidAtOnceWithItsPlace() {
        var mistyped = AnOrder.of("TEA", 1)
                .through("soi")
                .replace("ada@example.org", "ada at example.org")
                .replace("\"name\":\"Ada\"", "\"name\":\" \"")
                .replace("\"DE\"", "\"XX\"")
                .replace("\"unitPrice\":\"", "\"unitPrice\":\"-")
                .replaceFirst("\"placedAt\":\"....", "\"placedAt\":\"2999");

        var refused = Caller.json(callCentre.post("/in/soi", mistyped));

        assertThat(refused.path("status").asInt()).isEqualTo(400);
        assertThat(places(refused))
                .containsExactlyInAnyOrder(
                        "/order/customer/email",
                        "/order/customer/name",
                        "/order/addresses/shipping/name",
                        "/order/addresses/shipping/country",
                        "/order/lines/0/unitPrice",
                        "/order/placedAt");
        assertThat(refused.toString()).contains("must be an e-mail address, such as ida@example.org, not");
    }

    @Test
    void anOrderOfNoShopOrChannelIsRefusedBesideWhateverElseIsWrong() {
        var order = AnOrder.of("TEA", 1);

        var noShop = Caller.json(
                callCentre.post("/in/soi", order.through("soi").replace("\"shop\":\"main\"", "\"shop\":\"maine\"")));
        var noChannel = Caller.json(
                callCentre.post("/in/soi", order.through("sofa").replace("\"quantity\":1", "\"quantity\":0")));

        assertThat(noShop.path("detail").asText()).startsWith("/order/shop: there is no shop 'maine': there are ");
        assertThat(places(noShop)).containsExactly("/order/shop");
        assertThat(places(noChannel)).containsExactly("/order/lines/0/quantity", "/order/channel");
        assertThat(noChannel.toString()).contains("shop 'main' has no channel 'sofa': it has ");
        assertThat(hub.orders(order.externalId())).isZero();
    }

    @Test
    void whoeverLacksTheKeyIsNotHeard() {
        var nobody = callCentre.with("X-Api-Key", "guessed");

        assertThat(nobody.post("/in/soi", "{}").statusCode()).isEqualTo(401);
    }

    @Test
    void whatTheQueueBringsIsCalledOffOnTheQueueOfCancellations() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();

        assertThat(partners.told("orders.soi", order.through("soi"))
                        .path("outcome")
                        .asText())
                .isEqualTo("done");
        partners.send("cancellations.soi", AnOrder.through("soi", order.cancellation()));

        hub.awaitState(order.externalId(), "cancelled");
        partners.awaitNotice(order.externalId(), "cancelled");
    }

    private static java.util.List<String> places(JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(it -> it.path("pointer").asText())
                .toList();
    }
}
