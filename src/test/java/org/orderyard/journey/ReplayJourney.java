package org.orderyard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.ReplayDesk;
import org.orderyard.intake.SendingAgain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    private SendingAgain again;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("an edited replay completes, keeps the original, and counts once however often it is clicked (promises"
            + " 23-25, 27)")
    void aRepairedOrderGoesItsWay() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = letterOf(order);

        var edited = Optional.of(order.json().getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(it -> {
            it.setRollbackOnly();
            desk.replay(letter, edited, "ana", "typo of the shop");
            assertThatThrownBy(() -> desk.replay(letter, Optional.of(new byte[] {'{', '}'}), "tom", "knows better"))
                    .hasMessageContaining("being replayed and cannot be edited");
        });
        // The pump sees none of it before the end.
        transaction.executeWithoutResult(_ -> {
            var first = desk.replay(letter, edited, "ana", "typo of the shop");
            assertThat(desk.replay(letter, Optional.empty(), "tom", "clicked too"))
                    .isEqualTo(first);
            assertThat(desk.replay(letter, edited, "ana", "clicked twice")).isEqualTo(first);
        });
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

    @ParameterizedTest
    @ValueSource(strings = {"{\"command\":\"PlaceOrder\",\"order\":{}}", "[]"})
    void aReplayThatFailsAgainLeavesTheLetterOpenWithItsNewCause(String guess) {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        var letter = letterOf(order);

        desk.replay(letter, Optional.of(guess.getBytes(StandardCharsets.UTF_8)), "ana", "guess");

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

    @Test
    @DisplayName("what took effect is not replayed but sent again as a new message, once however often it is clicked"
            + " (promise 47)")
    void aMessageThatTookEffectIsSentAgainAsANewOne() {
        var sku = shelves.sku(5);
        partners.send("stock.updates", delta(sku));
        await().atMost(Duration.ofSeconds(10)).until(() -> shelves.onHand(sku, "BERLIN") == 8);
        var message = messageOf("StockDelta%" + sku);

        var first = again.send(message, "ana", "their file was cut off");
        await().atMost(Duration.ofSeconds(10)).until(() -> shelves.onHand(sku, "BERLIN") == 11);
        var second = again.send(message, "ana", "once more");

        await().atMost(Duration.ofSeconds(10)).until(() -> shelves.onHand(sku, "BERLIN") == 14);
        assertThat(second).isNotEqualTo(first).isNotEqualTo(message);
        assertThat(headersOf(first)).contains(message.toString(), "their file was cut off");
    }

    @Test
    @DisplayName("what is dead is replayed, not sent again (promise 47)")
    void whatHadNoEffectIsNotSentAgain() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json().replace("\"quantity\":1", "\"quantity\":-1"));
        letterOf(order);

        assertThatThrownBy(() -> again.send(messageOf(order.externalId()), "ana", "why not"))
                .hasMessageContaining("replay its dead letter");
        assertThatThrownBy(() -> again.send(new UUID(0, 0), "ana", "why not")).hasMessageContaining("no message");
    }

    private static String delta(String sku) {
        return """
            {"command":"StockDelta","facility":"BERLIN","sku":"%s","delta":3,"reason":"arrived"}\
            """.formatted(sku);
    }

    private UUID messageOf(String text) {
        return hub.sql()
                .sql("select id from messages where direction = 'IN' and convert_from(body, 'UTF8') like :text limit 1")
                .param("text", "%" + text + "%")
                .query(UUID.class)
                .single();
    }

    private String headersOf(UUID message) {
        return hub.sql()
                .sql("select headers from messages where id = :id limit 1")
                .param("id", message)
                .query(String.class)
                .single();
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
