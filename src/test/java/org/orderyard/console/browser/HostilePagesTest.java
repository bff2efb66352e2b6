package org.orderyard.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit fails if anything of it runs, or if the policy had to stop it. */
@BrowserTest
class HostilePagesTest {
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "<img src=x onerror=alert(1)>";
    private static final String BREAK_OUT = "'></textarea></title></svg><script>alert(1)</script>";
    private static final String LINK = "javascript:alert(1)";

    @Autowired
    private Visitors visitors;

    @Autowired
    private Partners partners;

    @Autowired
    private Sight hub;

    @Test
    @DisplayName("hostile names, SKUs and notes of an order are shown as text (promise 40)")
    void anOrderCannotRunInThePagesThatShowIt() {
        var order = AnOrder.of("SKU-" + SCRIPT, 1);
        partners.send(
                "orders.ecommerce",
                order.json()
                        .replace("\"Ada\"", "\"%s\"".formatted(IMAGE))
                        .replace("\"Thing\"", "\"%s\"".formatted(BREAK_OUT))
                        .replace("\"number\":\"#", "\"number\":\"" + LINK));
        var number = hub.awaitNumber(order.externalId());

        try (var visit = visitors.admin()) {
            visit.open("/orders?q=" + order.externalId());
            assertThat(visit.page().locator("#list").textContent()).contains(IMAGE, SCRIPT);
            visit.open("/orders/" + number).unfold("Note");
            visit.page().locator("form[action$=note] textarea").fill(BREAK_OUT);
            visit.button("Add note").click();
            visit.text("“" + BREAK_OUT + "”").waitFor();
            assertThat(visit.page().locator("main").textContent()).contains(IMAGE, SCRIPT);
        }
    }

    @Test
    @DisplayName("hostile raw messages among the dead letters are shown as text (promise 40)")
    void aDeadLetterCannotRunInThePagesThatShowIt() {
        for (var raw : List.of(
                "{\"command\":\"%s\"}".formatted(SCRIPT),
                IMAGE + BREAK_OUT,
                AnOrder.of(SCRIPT, 1)
                        .json()
                        .replace("\"quantity\":1", "\"quantity\":-1")
                        .replace("\"Ada\"", "\"%s\"".formatted(BREAK_OUT)))) {
            var mark = "T-" + java.util.UUID.randomUUID();
            partners.send("orders.ecommerce", raw.replace("alert(1)", "alert('%s')".formatted(mark)));
            var letter = hub.awaitLetter(mark);

            try (var visit = visitors.admin()) {
                visit.open("/dead-letters");
                visit.open("/dead-letters/" + letter);
                assertThat(visit.page().locator("textarea[name=body]").inputValue())
                        .contains(mark);
            }
        }
    }

    @Test
    void anAddressCannotRunInThePageThatItAsksFor() {
        try (var visit = visitors.admin()) {
            visit.open("/orders?q=" + encoded(BREAK_OUT) + "&sku=" + encoded(IMAGE));
            visit.text("No orders match").waitFor();
            visit.open("/orders?" + encoded(SCRIPT) + "=x");
            visit.text(SCRIPT).waitFor();
            visit.open("/dead-letters?fingerprint=" + encoded(IMAGE));
        }
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
