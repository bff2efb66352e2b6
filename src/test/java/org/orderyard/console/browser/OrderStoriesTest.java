package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class OrderStoriesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void aStrangerIsAskedWhoTheyAreAndAWrongPasswordIsSaid() {
        try (var visit = visitors.stranger()) {
            visit.open("/orders").awaitAddress("/login");

            visit.logIn("nobody", "guess");

            visit.text("User or password is wrong").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrderIsFoundByExternalIdSkuAndCustomer(boolean hasScripts) {
        var sku = shelves.sku(5);
        var order = AnOrder.of(sku, 1);
        var number = placed(order, order.json().replace("\"Ada\"", "\"Zoe %s\"".formatted(sku)));

        try (var visit = visitors.admin(hasScripts)) {
            for (var known : new String[] {order.externalId(), sku, "zoe " + sku}) {
                visit.open("/orders");
                visit.page().locator("#q").fill(known);
                visit.page().locator("#q").press("Enter");
                visit.awaitAddress("/orders\\?.*q=.*");
                visit.link(String.valueOf(number)).waitFor();
                assertThat(visit.page().locator("#list tbody tr").count())
                        .as(known)
                        .isOne();
            }
            visit.link(String.valueOf(number)).click();
            visit.awaitAddress("/orders/" + number + ".*");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrdersPageTellsItsTimelineAndShowsWhereItIsInTheDiagram(boolean hasScripts) {
        var order = AnOrder.of(shelves.sku(5), 2);
        var number = placed(order, order.json());
        partners.request(order.externalId(), "BERLIN", 1);

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/orders/" + number);

            var timeline = visit.page().locator("#timeline .event");
            assertThat(timeline.allTextContents())
                    .anySatisfy(it -> assertThat(it).contains("Placed"));
            assertThat(timeline.first().textContent()).contains("requested");
            assertThat(visit.page().locator("#diagram .box.current .state").allTextContents())
                    .containsExactly("in-fulfilment", "requested");
            visit.text("BERLIN has had the request").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHoldIsReleasedWithANoteAndTheOrderMovesOn(boolean hasScripts) {
        var order = AnOrder.of(shelves.sku(5), 1).withTotalOffBy("1.00");
        var number = placed(order, order.json());

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/orders/" + number);
            visit.text("On hold").waitFor();
            visit.unfold("Release hold");
            visit.page().locator("#act-release textarea").fill("rounding, the shop agrees");
            visit.page().locator("#act-release button").click();

            visit.text("“rounding, the shop agrees”").waitFor();
        }
        partners.request(order.externalId(), "BERLIN", 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongAddressIsCorrectedAndTheWarehouseGetsTheRightOne(boolean hasScripts) {
        var order = AnOrder.of(shelves.sku(5), 1);
        var number = placed(order, order.json());
        partners.send("wms.replies", AnOrder.rejected(partners.request(order.externalId(), "BERLIN", 1), "ADDRESS"));
        hub.awaitDelivery(order.externalId(), 0, "reserved");

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/orders/" + number).link("Correct address").click();
            visit.page().getByLabel("Street").fill("Allee 7");
            visit.page().getByLabel("Why").fill("she moved");
            visit.button("Correct address").click();

            visit.text("“she moved (delivery address: other street)”").waitFor();
        }
        assertThat(partners.request(order.externalId(), "BERLIN", 2)).endsWith("-2");
    }

    @Test
    void anOrderIsCancelledWithANoteAndWhoIsTooLateIsToldSo() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        var number = placed(order, order.json());

        try (var first = visitors.admin();
                var second = visitors.admin()) {
            first.open("/orders/" + number).unfold("Cancel order");
            second.open("/orders/" + number).unfold("Cancel order");
            for (var visit : new Visit[] {first, second}) {
                visit.page().locator("#act-cancel textarea").fill("the customer called");
                visit.page().locator("#act-cancel button").click();
            }

            hub.awaitState(order.externalId(), "cancelled");
            second.page()
                    .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                    .waitFor();
            first.text("“the customer called”").waitFor();
        }
    }

    @Test
    void whatIsNewIsAnnouncedAndTheListStaysUntilItIsAskedFor() {
        var sku = shelves.sku(5);
        var first = AnOrder.of(sku, 1);
        placed(first, first.json());

        try (var visit = visitors.admin()) {
            visit.open("/orders?sku=" + sku);
            var second = AnOrder.of(sku, 1);
            placed(second, second.json());
            visit.page().evaluate("htmx.trigger('[data-news]', 'news')");
            visit.text("1 new · Show").waitFor();
            assertThat(visit.page().locator("#list tbody tr").count()).isOne();

            visit.text("1 new · Show").click();

            visit.page().locator("#list tbody tr").nth(1).waitFor();
        }
    }

    private long placed(AnOrder order, String json) {
        partners.send("orders.ecommerce", json);
        return hub.awaitNumber(order.externalId());
    }
}
