package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.Caller;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;

@HubTest
class CorrectionPageTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ConsoleFixture fixture;

    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void theAddressIsCorrectedOnAPageAndTheTimelineTellsWhoDidItAndWhy() {
        var order = "/orders/" + unpaid();
        var page = order + "/actions/correct-address";

        assertThat(pages.text(order)).contains("Weg 1", page);
        assertThat(pages.text(page)).contains("Weg 1", "10115", "name=\"version\"");
        assertThat(correctAddress(page, order, "DE").getStatus()).isEqualTo(302);
        assertThat(pages.text(order))
                .contains("Allee 7", "Corrected here", "Address corrected", "admin-all")
                .contains("she called (delivery address: other street)")
                .doesNotContain("Weg 1");
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNothingThatWasTypedIsLost() throws Exception {
        var order = "/orders/" + unpaid();
        var page = order + "/actions/correct-address";

        var answer = correctAddress(page, order, "Germany");

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("/address/country", "Allee 7", "she called");
        assertThat(pages.text(order)).contains("Weg 1");
    }

    @Test
    void whoMayNotSeeAnAddressCannotCorrectOne() {
        var number = unpaid();

        assertThat(pages.text("/orders/" + number, Role.OPERATOR, "*"))
                .doesNotContain("Weg 1")
                .contains("needs permissions SUPPORT and UNMASK", "/actions/correct-sku?line=1");
        assertThat(correct(Role.OPERATOR, number, "correct-address", "\"address\":{}"))
                .startsWith("403");
        assertThat(correct(Role.VIEWER, number, "correct-sku", "\"line\":1,\"sku\":\"B\""))
                .startsWith("403");
    }

    @Test
    void aSkuIsCorrectedByRestOnceAndOnlyByWhomHasSeenTheOrderAsItIs() {
        var right = shelves.sku(3);
        var number = waiting("WRONG-" + right);
        var admin = fixture.caller(port, Role.ADMIN, "*");
        var said = "\"line\":1,\"sku\":\"%s\"".formatted(right);

        assertThat(admin.get("/api/orders/%d/explain".formatted(number)).body()).contains("actions/correct-sku?line=1");
        assertThat(Caller.json(admin.post(path(number, "correct-sku"), "{%s,\"note\":\"typo\"}".formatted(said)))
                        .path("detail")
                        .asText())
                .contains("version");
        assertThat(correct(Role.OPERATOR, number, "correct-sku", said)).startsWith("200");
        assertThat(correct(Role.OPERATOR, number, "correct-sku", said)).startsWith("409");
        var line = admin.json("/api/orders/" + number).at("/lines/0");
        assertThat(line.path("sku").asText()).isEqualTo(right);
        assertThat(line.path("channelSku").asText()).isEqualTo("WRONG-" + right);
    }

    @Test
    void whatAnActionWouldDoIsToldBeforeAndNotDone() {
        var number = unpaid();

        var page = pages.text("/orders/%d/actions/cancel".formatted(number));

        assertThat(page)
                .contains("Delivery %d-0: reserved → void".formatted(number), "Order: awaiting-payment → cancelled")
                .containsPattern("1 × S-[0-9a-f-]+ at BERLIN: given back")
                .contains("mail.customer is told: customer/cancelled");
        assertThat(version("/orders/" + number)).isOne();
    }

    @Test
    void whatACorrectionWouldDoIsToldOfWhatWasTypedAndNotDone() throws Exception {
        var wrong = "WRONG-" + System.nanoTime();
        var number = waiting(wrong);
        var right = shelves.sku(3);
        var page = "/orders/%d/actions/correct-sku".formatted(number);

        var checked = pages.send(page + "/check", Role.OPERATOR, "line", "1", "sku", right);

        assertThat(checked.getContentAsString()).contains("%s at BERLIN: reserved".formatted(right), right, "→ void");
        assertThat(pages.text(page + "?line=1"))
                .contains("The line has this SKU already")
                .doesNotContain("→ void");
        assertThat(pages.text("/orders/%d/actions/correct-address".formatted(number)))
                .contains("What follows, as things stand");
        assertThat(pages.text("/orders/" + number)).contains(wrong);
        assertThat(version("/orders/" + number)).isOne();
    }

    private MockHttpServletResponse correctAddress(String page, String order, String country) {
        return pages.send(
                page,
                Role.ADMIN,
                "version",
                String.valueOf(version(order)),
                "name",
                "Ada",
                "street",
                "Allee 7",
                "postalCode",
                "10115",
                "city",
                "Berlin",
                "country",
                country,
                "note",
                "she called");
    }

    /** As the person saw the order when it was new. */
    private String correct(Role role, long number, String action, String said) {
        var answer = fixture.caller(port, role, "*")
                .post(path(number, action), "{%s,\"note\":\"typo\",\"version\":1}".formatted(said));
        return answer.statusCode() + " " + answer.body();
    }

    private int version(String order) {
        return fixture.caller(port, Role.ADMIN, "*")
                .json("/api" + order)
                .path("version")
                .asInt();
    }

    private static String path(long number, String action) {
        return "/api/orders/%d/actions/%s".formatted(number, action);
    }

    private long unpaid() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        return hub.awaitNumber(order.externalId());
    }

    private long waiting(String sku) {
        var order = AnOrder.of(sku, 1);
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "awaiting-stock");
        return hub.awaitNumber(order.externalId());
    }
}
