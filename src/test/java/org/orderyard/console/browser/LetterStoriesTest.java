package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class LetterStoriesTest {
    @Autowired
    private Visitors visitors;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBadOrderIsFoundCorrectedAndReplayedAndIsThere(boolean hasScripts) {
        var order = AnOrder.of(shelves.sku(5), 1);
        var letter = bad(order);

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/dead-letters/all?endpoint=ecommerce");
            visit.page().locator("a[href='/dead-letters/%d']".formatted(letter)).click();
            assertThat(visit.page().locator(".cause").textContent()).contains("quantity");
            visit.page().locator("textarea[name=body]").fill(order.json());
            visit.button("Check, without sending").click();
            visit.text("It would be understood").waitFor();
            assertThat(visit.page().locator(".diff-added").textContent()).contains("\"quantity\" : 1");
            visit.page().locator("#edit input[name=reason]").fill("the shop mistyped the quantity");
            visit.button("Replay edited message").click();

            hub.awaitState(order.externalId(), "in-fulfilment");
            visit.reloadUntil("Replayed by");
            visit.open("/orders?q=" + order.externalId());
            assertThat(visit.page().locator("#list tbody tr").count()).isOne();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDiscardTakesAReasonAndCanBeTakenBack(boolean hasScripts) {
        var letter = bad(AnOrder.of("ANY", 1));

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/dead-letters/" + letter);
            visit.page().locator("form[action$=discard] input[name=reason]").fill("a test of the shop");
            visit.button("Discard dead letter").click();
            visit.text("“a test of the shop”").waitFor();
            assertThat(hub.letterStatus(letter)).isEqualTo("DISCARDED");

            visit.button("Take the discard back").click();

            visit.button("Discard dead letter").waitFor();
            assertThat(hub.letterStatus(letter)).isEqualTo("OPEN");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lettersOfOneCauseStandTogetherOneClickFromTheirGroup(boolean hasScripts) {
        var letters = new long[] {bad(AnOrder.of("ANY", 1)), bad(AnOrder.of("ANY", 1))};
        var group = "/dead-letters/groups/" + hub.fingerprint(letters[0]);

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/dead-letters");
            visit.page().locator("a.strong[href='%s']".formatted(group)).click();
            visit.awaitAddress(group);
            for (var letter : letters)
                visit.page()
                        .locator("a[href='/dead-letters/%d']".formatted(letter))
                        .waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMissingCodeIsAddedFromItsDeadLetterAndTheOrderGoesOn(boolean hasScripts) {
        var order = AnOrder.of(shelves.sku(5), 1);
        var carrier = "GLS-" + order.externalId();
        partners.send("orders.ecommerce", order.json());
        var request = partners.request(order.externalId(), "BERLIN", 1);
        partners.send(
                "wms.replies",
                "reply,request,status,carrier,tracking\n1,%s,shipped,%s,77\n".formatted(request, carrier));
        var letter = hub.awaitLetter(carrier);

        try (var visit = visitors.admin(hasScripts)) {
            visit.open("/dead-letters/" + letter);
            visit.page()
                    .locator("a.button", new Page.LocatorOptions().setHasText("Add mapping"))
                    .click();
            visit.text("Adding carrier:%s releases 1 message of 1 order.".formatted(carrier))
                    .waitFor();
            visit.page().locator("input[name=value]").fill("gls");
            visit.button("Add mapping").click();

            visit.text("one message that waited for it goes on").waitFor();
            hub.awaitState(order.externalId(), "shipped");
        }
    }

    @Test
    void lettersOfOneCauseAreTriedDryAndSentAgainTogetherWithoutScripts() {
        var letter = bad(AnOrder.of("ANY", 1));
        var endpoint = "/dead-letters/all?endpoint=ecommerce&class=INVALID";

        try (var visit = visitors.admin(false)) {
            visit.open(endpoint);
            visit.button("Replay all that match and are open …").click();
            visit.text("would fail again").waitFor();
            visit.text("Nothing has been sent.").waitFor();
            assertThat(hub.letterStatus(letter)).isEqualTo("OPEN");
            visit.page().locator("form[action$=start] input[name=reason]").fill("to see the limit");
            visit.page().locator("form[action$=start] button.primary").click();

            visit.reloadUntil("and it stops at 10 %");
            visit.unfold("Cancel the rest …");
            visit.page().locator("form[action$=cancel] input[name=reason]").fill("nothing was mended");
            visit.button("Cancel the rest").click();
            visit.text("“nothing was mended”").waitFor();
        }
    }

    private long bad(AnOrder order) {
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        return hub.awaitLetter(order.externalId());
    }
}
