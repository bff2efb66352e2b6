package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.intake.ReplayDesk;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class ReplayJourney {
    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    @Autowired
    private ReplayDesk desk;

    @Test
    @DisplayName("an edited replay completes, keeps the original, and counts once however often it is clicked (promises"
            + " 23-25, 27)")
    void aRepairedOrderGoesItsWay() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = letterOf(order);

        var first = desk.replay(
                letter, Optional.of(order.json().getBytes(StandardCharsets.UTF_8)), "ana", "typo of the shop");
        var second = desk.replay(letter, Optional.empty(), "tom", "clicked too");

        assertThat(second).isEqualTo(first);
        partners.request(order.externalId(), "BERLIN", 1);
        awaitLetter(letter, "REPLAYED");
        assertThat(hub.orders(order.externalId())).isOne();
        assertThat(hub.sql()
                        .sql("select convert_from(body, 'UTF8') from dead_letters where id = :id")
                        .param("id", letter)
                        .query(String.class)
                        .single())
                .contains("\"quantity\":-1");
        assertThatThrownBy(() -> desk.replay(letter, Optional.empty(), "tom", "again"))
                .hasMessageContaining("replayed");
    }

    @Test
    void aReplayThatFailsAgainLeavesTheLetterOpenWithItsNewCause() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = letterOf(order);

        desk.replay(
                letter,
                Optional.of(order.json().replace("\"lines\"", "\"rows\"").getBytes(StandardCharsets.UTF_8)),
                "ana",
                "guess");

        await().atMost(Duration.ofSeconds(10)).until(() -> attempts(letter) == 2);
        awaitLetter(letter, "OPEN");
        assertThat(hub.orders(order.externalId())).isZero();
    }

    @Test
    @DisplayName("a discard needs a reason and can be taken back (promise 28)")
    void aDiscardCanBeTakenBack() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = letterOf(order);

        assertThatThrownBy(() -> desk.discard(letter, "ana", " ")).hasMessageContaining("reason");
        desk.discard(letter, "ana", "test order");
        awaitLetter(letter, "DISCARDED");
        desk.undo(letter, "ana");

        awaitLetter(letter, "OPEN");
    }

    private long letterOf(AnOrder order) {
        return await("dead letter of " + order.externalId())
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> hub.sql()
                                .sql("select coalesce(max(id), 0) from dead_letters where convert_from(body,"
                                        + " 'UTF8') like :id")
                                .param("id", "%" + order.externalId() + "%")
                                .query(Long.class)
                                .single(),
                        it -> it > 0);
    }

    private int attempts(long letter) {
        return hub.sql()
                .sql("select attempts from dead_letters where id = :id")
                .param("id", letter)
                .query(Integer.class)
                .single();
    }

    private void awaitLetter(long letter, String status) {
        await("letter is " + status)
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> hub.sql()
                                .sql("select status from dead_letters where id = :id")
                                .param("id", letter)
                                .query(String.class)
                                .single(),
                        status::equals);
    }
}
