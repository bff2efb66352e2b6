package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.message.RawMessage;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class BadInputTest {
    private static final AnOrder ORDER = AnOrder.of("S-1", 2);

    @Autowired
    private Table table;

    @Autowired
    private Partners partners;

    @Autowired
    private Shelves shelves;

    @Autowired
    private Sight hub;

    record Bad(String what, byte[] body, String errorClass, String says) {
        static Bad text(String what, String body, String errorClass, String says) {
            return new Bad(what, body.getBytes(StandardCharsets.UTF_8), errorClass, says);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Bad> badOnes() {
        var json = ORDER.json();
        return Stream.of(
                Bad.text("empty", "", "UNDECODABLE", "empty"),
                new Bad("binary", new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe}, "UNDECODABLE", ""),
                new Bad(
                        "wrong charset",
                        json.replace("Ada", "Ädä").getBytes(StandardCharsets.ISO_8859_1),
                        "UNDECODABLE",
                        "UTF-8"),
                Bad.text("10,000 deep", "[".repeat(10_000) + "]".repeat(10_000), "UNDECODABLE", ""),
                Bad.text("cut off", json.substring(0, json.length() / 2), "UNDECODABLE", ""),
                Bad.text(
                        "missing field",
                        json.replace("\"currency\":\"EUR\",\"lines\"", "\"lines\""),
                        "INVALID",
                        "currency"),
                Bad.text(
                        "unknown field",
                        json.replace("\"revision\"", "\"colour\":\"red\",\"revision\""),
                        "INVALID",
                        "colour"),
                Bad.text(
                        "negative quantity",
                        json.replace("\"quantity\":2", "\"quantity\":-2"),
                        "INVALID",
                        "/order/lines/0/quantity"),
                Bad.text(
                        "two currencies",
                        json.replace("\"currency\":\"EUR\",\"reference\"", "\"currency\":\"USD\",\"reference\""),
                        "INVALID",
                        "USD"),
                Bad.text(
                        "a currency that does not exist",
                        json.replace("\"EUR\"", "\"XXQ\""),
                        "INVALID",
                        "/order/currency"),
                Bad.text(
                        "a negative payment",
                        json.replace("\"amount\":\"", "\"amount\":\"-"),
                        "INVALID",
                        "/order/payments/0/amount"),
                Bad.text(
                        "two lines of one id",
                        ORDER.and("S-2", 1).json().replace("\"L2\"", "\"L1\""),
                        "INVALID",
                        "/order/lines/1/id"),
                Bad.text(
                        "a day that does not exist",
                        json.replace("2026-11-22T10", "2026-02-31T10"),
                        "INVALID",
                        "/order/placedAt"),
                Bad.text(
                        "a text that no database keeps",
                        json.replace("\"Ada\"", "\"A\\u0000a\""),
                        "UNDECODABLE",
                        "u0000"),
                Bad.text(
                        "a channel that the shop does not have",
                        json.replace("\"channel\":\"ecommerce\"", "\"channel\":\"carrier-pigeon\""),
                        "UNKNOWN_REFERENCE",
                        "shops/main.yaml"),
                Bad.text(
                        "a shop that does not exist",
                        json.replace("\"shop\":\"main\"", "\"shop\":\"maine\""),
                        "UNKNOWN_REFERENCE",
                        "There is no shop 'maine'"),
                Bad.text("no command at all", "{\"hello\":\"world\"}", "UNACCEPTED", "endpoint"));
    }

    @ParameterizedTest
    @MethodSource("badOnes")
    @DisplayName("bad input is a dead letter that says what is wrong, byte for byte (promise 21)")
    void badInputBecomesADeadLetter(Bad bad) {
        var raw = raw("ecommerce", bad.body());

        var outcome = commit(raw);

        assertThat(outcome).isInstanceOf(Outcome.Dead.class);
        var letter = hub.sql()
                .sql("select error_class, cause, stack, fingerprint, body from dead_letters where transport_id = :id")
                .param("id", raw.transportId())
                .query()
                .singleRow();
        assertThat(letter.get("error_class")).isEqualTo(bad.errorClass());
        assertThat((String) letter.get("cause")).containsIgnoringCase(bad.says());
        assertThat((String) letter.get("stack")).containsPattern("NotUnderstood|UnknownChannel");
        assertThat((String) letter.get("fingerprint")).hasSize(12);
        assertThat((byte[]) letter.get("body")).isEqualTo(bad.body());
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        var order = AnOrder.of(shelves.sku(5), 1);

        assertThat(commit(raw("ecommerce", ("\uFEFF" + order.json()).getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOrderOfFourHundredLinesIsTaken() {
        var order = AnOrder.of("S-0", 1);
        for (int i = 1; i < 400; i++) order = order.and("S-" + i, 1);

        assertThat(commit(raw("ecommerce", order.json().getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(hub.deliveryStates(order.externalId())).containsExactly("awaiting-stock");
    }

    @Test
    @DisplayName("the same root cause has one fingerprint, another cause another (promise 22)")
    void fingerprintsGroupByCause() {
        var one = raw("wms", AnOrder.update("999998-0-1", "picked").getBytes(StandardCharsets.UTF_8));
        var same = raw("wms", AnOrder.update("999997-0-1", "picked").getBytes(StandardCharsets.UTF_8));
        var other = raw("wms", "{}".getBytes(StandardCharsets.UTF_8));

        List.of(one, same, other).forEach(this::commit);

        assertThat(fingerprint(one)).isEqualTo(fingerprint(same)).isNotEqualTo(fingerprint(other));
    }

    @Test
    @DisplayName("an ObjectMessage is a dead letter and is never deserialised (promise 36)")
    void anObjectMessageIsNotDeserialised() {
        partners.send("payments.results", (java.io.Serializable) new java.util.Date());

        hub.awaitStanding("payments", "", "DEAD");
    }

    private String fingerprint(RawMessage raw) {
        return hub.sql()
                .sql("select fingerprint from dead_letters where transport_id = :id")
                .param("id", raw.transportId())
                .query(String.class)
                .single();
    }

    private Outcome commit(RawMessage raw) {
        return table.commit(List.of(Incoming.fresh(raw)), List.of())
                .outcomes()
                .values()
                .iterator()
                .next();
    }

    private static RawMessage raw(String endpoint, byte[] body) {
        return new RawMessage(endpoint, body, Map.of(), UUID.randomUUID().toString());
    }
}
