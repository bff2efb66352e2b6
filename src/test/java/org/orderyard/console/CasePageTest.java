package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What does not fit, until a person has settled it. */
@HubTest
class CasePageTest {
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
    void aCaseIsClosedOnceWithANoteAndTheTimelineTells() {
        var number = withACase();
        var page = "/orders/" + number;
        var api = fixture.caller(port, Role.OPERATOR, "*");
        var id = api.json("/api" + page).at("/cases/0/id").asLong();
        var close = page + "/actions/close-case/" + id;

        assertThat(pages.text(page)).contains("Conflict cases", "Close case");
        assertThat(pages.text(page, Role.VIEWER, "*"))
                .contains("Conflict cases")
                .doesNotContain("Close case");
        assertThat(api.post("/api" + close, "{}").statusCode()).isEqualTo(400);
        assertThat(api.post("/api" + close.replace("case/" + id, "case/1" + id), "{\"note\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);

        pages.send(close, Role.OPERATOR, "note", "the customer keeps the surplus");

        assertThat(api.post("/api" + close, "{\"note\": \"again\"}").statusCode())
                .isEqualTo(409);
        assertThat(pages.text(page))
                .contains("the customer keeps the surplus")
                .doesNotContain("Conflict cases", "Why is it not moving?");
        assertThat(api.json("/api/orders?view=conflicts&number=" + number).path("content"))
                .isEmpty();
    }

    private long withACase() {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 2);
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send("wms.replies", AnOrder.shipped(request, "C-" + request, sku, 5));
        hub.awaitCase(order.externalId());
        partners.send("carriers.tracking", AnOrder.delivered("C-" + request));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> hub.state(order.externalId()).equals("completed"));
        return hub.awaitNumber(order.externalId());
    }
}
