package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A dead letter's page: what its message would do. */
@HubTest
class LetterPageTest {
    @Autowired
    private PageReader pages;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Test
    void aDryRunTellsWhereTheOrderWouldGoAndSendsNothing() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = "/dead-letters/" + hub.awaitLetter(order.externalId());

        var edited = pages.send(letter + "/check", Role.ADMIN, "body", order.json());
        var asItCame = pages.send(letter + "/dry-run", Role.OPERATOR);

        assertThat(edited.getContentAsString())
                .contains("Nothing was sent", "What follows, as things stand", "in-fulfilment", "reserved");
        assertThat(asItCame.getContentAsString())
                .contains("It would fail again. Nothing was sent")
                .doesNotContain("What follows");
        assertThat(hub.orders(order.externalId())).isZero();
        assertThat(pages.send(letter + "/dry-run", Role.VIEWER).getStatus()).isEqualTo(403);
    }

    @Test
    void whoeverOpenedALetterBeforeAnotherReplayedItIsToldAndSeesWhatCameOfThat() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = "/dead-letters/" + hub.awaitLetter(order.externalId());
        pages.send(letter + "/replay", Role.ADMIN, "replays", "0", "body", "sesame", "reason", "a guess");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages.text(letter)).contains("sesame", "Failed"));

        var late = pages.send(
                letter + "/replay", Role.ADMIN, "replays", "0", "body", order.json(), "reason", "knows better");

        assertThat(late.getRedirectedUrl()).isEqualTo(letter);
        assertThat(hub.orders(order.externalId())).isZero();
        assertThat(pages.text(letter, Role.VIEWER, "*")).contains("Failed").doesNotContain("sesame");

        pages.send(letter + "/replay", Role.ADMIN, "replays", "1", "body", order.json(), "reason", "mended");
        var number = hub.awaitNumber(order.externalId());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages.text(letter))
                        .contains("Replayed", "/orders/" + number, "the message as it was sent"));
    }

    @Test
    void anEditThatFailedIsThereToGoOnFromBesideTheMessageAsItCame() throws Exception {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = "/dead-letters/" + hub.awaitLetter(order.externalId());
        var edited = order.json().replace("\"quantity\":1", "\"quantity\":-23");
        pages.send(letter + "/replay", Role.ADMIN, "replays", "0", "body", edited, "reason", "a guess");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pages.text(letter)).contains("as it was edited for replay 1"));

        assertThat(pages.text(letter, Role.VIEWER, "*"))
                .contains("replay 1", "Message as it came", "-1", "-23")
                .doesNotContain("Edit and replay", "ada@example.com");

        var empty = pages.send(letter + "/replay", Role.ADMIN, "replays", "1", "body", "  ", "reason", "none");
        assertThat(empty.getRedirectedUrl()).isEqualTo(letter);
        assertThat(hub.sql()
                        .sql("select count(*) from replays where dead_letter_id = :id")
                        .param("id", Long.parseLong(letter.replaceFirst(".*/", "")))
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theListIsReadMoreOftenThanThereAreConnections() {
        for (int n = 0; n < 20; n++) assertThat(pages.text("/dead-letters/all")).contains("Dead letters");
    }

    @Test
    void thePageOfACheckThatIsLoadedAgainIsTheLetter() throws Exception {
        assertThat(pages.answer(get("/dead-letters/7/check"), Role.ADMIN, "*").getRedirectedUrl())
                .isEqualTo("/dead-letters/7");
    }
}
