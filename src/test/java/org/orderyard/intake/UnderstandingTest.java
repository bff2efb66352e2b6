package org.orderyard.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.orderyard.intake.Fixtures.aCanonicalOrder;
import static org.orderyard.intake.Fixtures.message;
import static org.orderyard.intake.NotUnderstood.Reason.INVALID;
import static org.orderyard.intake.NotUnderstood.Reason.UNACCEPTED;
import static org.orderyard.intake.NotUnderstood.Reason.UNDECODABLE;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.orderyard.message.RawMessage;

class UnderstandingTest {
    private static final Understanding UNDERSTANDING = Fixtures.understanding();

    @Test
    void takesACanonicalOrderAndAddsShopAndChannel() {
        var part = part(message("ecommerce", aCanonicalOrder()));

        var order = part.commands().getFirst().get("order");
        assertThat(order.get("shop").asText()).isEqualTo("main");
        assertThat(order.get("channel").asText()).isEqualTo("ecommerce");
        assertThat(part.key()).isEqualTo("canonical|PlaceOrder|||X-1");
        assertThat(part.revision()).hasValue("000000000000000001");
        assertThat(order.get("revision").asText()).isEqualTo("000000000000000001");
    }

    @Test
    void leavesTheMessageItselfAsItWas() {
        var part = part(message("ecommerce", aCanonicalOrder()));

        assertThat(part.source().at("/order/shop").isMissingNode()).isTrue();
    }

    @Test
    void toleratesAByteOrderMark() {
        assertThat(part(message("ecommerce", "\uFEFF" + aCanonicalOrder())).commands())
                .hasSize(1);
    }

    @Test
    void takesNullForNotThere() {
        var body = aCanonicalOrder().replace("\"phone\": \"+49 30 000000\"", "\"phone\": null");

        assertThat(part(message("ecommerce", body)).commands()).hasSize(1);
    }

    @Test
    void takesATotalThatDoesNotAddUp() {
        var body = aCanonicalOrder().replace("\"total\": \"102.53\"", "\"total\": \"1.00\"");

        assertThat(part(message("ecommerce", body)).commands()).hasSize(1);
    }

    @Test
    void keepsTheGoodRecordsOfAListWithABadOne() {
        var bad = aCanonicalOrder().replace("X-1", "X-2").replace("\"quantity\": 2", "\"quantity\": -2");

        var understood = UNDERSTANDING.understand(message("ecommerce", "[" + aCanonicalOrder() + "," + bad + "]"));

        assertThat(understood.isList()).isTrue();
        assertThat(understood.parts()).hasExactlyElementsOfTypes(Part.Good.class, Part.Bad.class);
        assertThat(((Part.Bad) understood.parts().get(1)).failure())
                .hasMessageContaining("Record 1")
                .hasMessageContaining("/order/lines/0/quantity");
    }

    @Test
    void understandsARecordOfAListTheSameWayWhenItComesAlone() {
        var listed = (Part.Good) UNDERSTANDING
                .understand(message("ecommerce", "[" + aCanonicalOrder() + "]"))
                .parts()
                .getFirst();

        var alone = part(message("ecommerce", listed.source().toString()));

        assertThat(alone.key()).isEqualTo(listed.key());
        assertThat(alone.commands()).isEqualTo(listed.commands());
    }

    @Test
    void takesAnEmptyListForNothing() {
        assertThat(UNDERSTANDING
                        .understand(message("shopify", "{\"orders\": []}"))
                        .parts())
                .isEmpty();
    }

    @Test
    void listsAllViolationsWithTheirPlaces() {
        var body = aCanonicalOrder().replace("\"unitPrice\": \"12.50\"", "\"unitPrice\": 12.5, \"colour\": \"green\"");

        var failure = failure("ecommerce", body.getBytes(StandardCharsets.UTF_8));

        assertThat(failure.reason()).isEqualTo(INVALID);
        assertThat(failure).hasMessageContaining("/order/lines/0/unitPrice").hasMessageContaining("colour");
    }

    @Test
    void shortensALongListOfViolations() {
        var line = "{\"id\": \"1\"},".repeat(30);
        var body = "{\"command\":\"PlaceOrder\",\"order\":{\"externalId\":\"1\",\"currency\":\"EUR\",\"lines\":["
                + line.substring(0, line.length() - 1) + "]}}";

        assertThat(failure("ecommerce", body.getBytes(StandardCharsets.UTF_8))).hasMessageEndingWith("and 70 more");
    }

    @Test
    void tellsTheSameStockCountOfTwoMessagesApart() {
        var count = "{\"command\":\"StockReset\",\"facility\":\"BERLIN\",\"asOf\":\"2026-03-01T10:00:00Z\","
                + "\"items\":[{\"sku\":\"TEA\",\"quantity\":3}]}";
        var first = new RawMessage("stock", count.getBytes(StandardCharsets.UTF_8), Map.of(), "ID:1");
        var second = new RawMessage("stock", count.getBytes(StandardCharsets.UTF_8), Map.of(), "ID:2");

        assertThat(part(first).key()).isNotEqualTo(part(second).key());
    }

    @Test
    void recognisesTheSameReplyOfAWarehouse() {
        var reply = "{\"command\":\"Reject\",\"request\":\"R-1\",\"reason\":\"OUT_OF_STOCK\"}";

        assertThat(part(message("wms", reply)).key())
                .isEqualTo(part(message("wms", reply)).key())
                .startsWith("body:");
    }

    @Test
    void keepsMoneyAndIdsExact() {
        var body = """
            {"id": 9007199254740993, "line_items": [{"id": 9007199254740995, "sku": "A", "quantity": 1, "price": 0.10}],
             "currency": "EUR", "total_price": 900719925474099.30, "updated_at": "2024-05-01T10:00:00+02:00"}
            """;

        var order = part(message("shopify", body)).commands().getFirst().get("order");

        assertThat(order.get("externalId").asText()).isEqualTo("9007199254740993");
        assertThat(order.at("/totals/total").asText()).isEqualTo("900719925474099.30");
        assertThat(order.at("/lines/0/unitPrice").asText()).isEqualTo("0.10");
        assertThat(order.at("/lines/0/id").asText()).isEqualTo("9007199254740995");
        assertThat(order.get("revision").asText()).isEqualTo("2024-05-01T08:00:00.000Z");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void refusesWhatCannotBeRead(String what, byte[] body, String message) {
        var failure = failure("ecommerce", body);

        assertThat(failure.reason()).isEqualTo(UNDECODABLE);
        assertThat(failure).hasMessageContaining(message);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("empty", bytes(""), "empty"),
                Arguments.of("blank", bytes(" \n"), "empty"),
                Arguments.of("binary", new byte[] {'{', 0, 1, 2}, "binary"),
                Arguments.of(
                        "Latin-1", "{\"a\":\"Grün\"}".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8 at byte 8"),
                Arguments.of("UTF-16", "{\"a\":1}".getBytes(StandardCharsets.UTF_16LE), "UTF-16"),
                Arguments.of("XML", bytes("<order/>"), "not readable as JSON"),
                Arguments.of("cut off", bytes("{\"a\": [1, 2"), "line 1"),
                Arguments.of("trailing garbage", bytes("{} {}"), "line 1"),
                Arguments.of("contradicting names", bytes("{\"a\": 1, \"a\": 2}"), "'a' is there twice"),
                Arguments.of("a single text", bytes("\"order\""), "object or array"),
                Arguments.of("101 deep", bytes("[".repeat(101) + "]".repeat(101)), "limit"),
                Arguments.of("10,000 deep", bytes("[".repeat(10_000) + "]".repeat(10_000)), "limit"),
                Arguments.of("a number without end", bytes("{\"a\": 1e999999999}"), "digits"),
                Arguments.of("too long", bytes(" ".repeat(5 * 1024 * 1024) + "{}"), "bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void refusesWhatNoOrderMaySayAndSaysWhere(String what, String from, String to, String place) {
        var failure = failure("ecommerce", bytes(aCanonicalOrder().replace(from, to)));

        assertThat(failure.reason()).isEqualTo(INVALID);
        assertThat(failure).hasMessageContaining(place);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("negative quantity", "\"quantity\": 2", "\"quantity\": -2", "/order/lines/0/quantity"),
                Arguments.of("no quantity", "\"quantity\": 2, ", "", "'quantity'"),
                Arguments.of("half a piece", "\"quantity\": 2", "\"quantity\": 0.5", "/order/lines/0/quantity"),
                Arguments.of(
                        "two currencies",
                        "\"currency\": \"EUR\", \"reference\"",
                        "\"currency\": \"USD\", \"reference\"",
                        "/order/payments/0/currency: USD in an order in EUR"),
                Arguments.of("unknown field", "\"deliveryMethod\"", "\"deliveryMode\"", "deliveryMode"),
                Arguments.of("unknown command", "PlaceOrder", "PlaceOrders", "no command"),
                Arguments.of("no lines", "\"lines\": [", "\"lines\": [], \"b2b\": {}, \"tags\": [", "/order/lines"),
                Arguments.of("money as number", "\"price\": \"4.90\"", "\"price\": 4.9", "/order/shipping/price"),
                Arguments.of("a day that is none", "2026-03-01T10:00:00Z", "2026-13-01T10:00:00Z", "/order/placedAt"));
    }

    @Test
    void saysWhatADocumentIsThatNobodyAccepts() {
        var failure = failure("wms", bytes("{\"hello\": 1}"));

        assertThat(failure.reason()).isEqualTo(UNACCEPTED);
        assertThat(failure).hasMessageContaining("'wms'").hasMessageContaining("hello");
    }

    @Test
    void saysThatAnEndpointIsUnknown() {
        assertThat(failure("nowhere", bytes("{}"))).hasMessageContaining("no endpoint 'nowhere'");
    }

    @Test
    void takesACancellationByItsTopicWhateverTheOrderSays() {
        var body =
                bytes("{\"id\": 7, \"currency\": \"EUR\", \"line_items\": [{\"id\": 1, \"sku\": \"A\", \"quantity\": 1,"
                        + "\"price\": \"1.00\"}], \"cancelled_at\": null}");

        var part = part(new RawMessage("shopify", body, Map.of("x-shopify-topic", "orders/cancelled"), "ID:1"));

        assertThat(part.commands())
                .extracting(it -> it.get("command").asText())
                .containsExactly("PlaceOrder", "Cancel");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Part.Good part(RawMessage message) {
        return (Part.Good) UNDERSTANDING.understand(message).parts().getFirst();
    }

    private static NotUnderstood failure(String endpoint, byte[] body) {
        return catchThrowableOfType(NotUnderstood.class, () -> UNDERSTANDING.understand(message(endpoint, body)));
    }
}
