package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

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

    private long bad(AnOrder order) {
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        return hub.awaitLetter(order.externalId());
    }
}
