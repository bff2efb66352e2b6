package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.harness.Caller;
import org.orderyard.harness.Webhooks;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HubTest
class RestTest {
    private final int port;
    private final ConsoleFixture fixture;
    private Caller admin;

    @Autowired
    RestTest(@LocalServerPort int port, ConsoleFixture fixture) {
        this.port = port;
        this.fixture = fixture;
    }

    @BeforeEach
    void anAdminCalls() {
        admin = fixture.caller(port, Role.ADMIN, "*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"colour": "x"} | /colour: there is no such member; there are [endpoint, errorClass, fingerprint, order]
        {"order": "x"}  | /order: its value is not what the description of this call says
        {"endpoint": "a\\u0000b"} | /endpoint: its value is not what the description of this call says
        {"order":       | The body is no JSON as the description of this call has it (line 1
        ''              | The body is missing
        """)
    void aBodyThatIsNotAsDescribedIsRefusedWithItsPlace(String body, String why) {
        var answer = admin.post("/api/replays", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("detail").asText()).startsWith(why);
    }

    @Test
    void afterTenWrongPasswordsNotEvenTheRightOneIsLookedAtForAWhile() {
        var name = fixture.user(Role.VIEWER, "guessed");
        for (int i = 0; i < 10; i++)
            assertThat(Caller.at(port).as(name, "wrong").get("/api/orders").statusCode())
                    .isEqualTo(401);

        assertThat(Caller.at(port)
                        .as(name, ConsoleFixture.PASSWORD)
                        .get("/api/orders")
                        .statusCode())
                .isEqualTo(401);
        assertThat(admin.get("/api/orders").statusCode()).isEqualTo(200);
    }

    @Test
    void findsAnOrderByAnythingThatIsKnownOfIt() {
        var number = fixture.placed(port);
        var order = admin.json("/api/orders/" + number);

        for (var query : new String[] {
            "number=" + number,
            "q=" + number,
            "externalId=" + encoded(order.path("externalId").asText()),
            "q=" + encoded(order.path("externalId").asText()),
            "q=" + encoded(order.path("shopNumber").asText()),
            "q=MIRA@example.com&size=200",
            "email=mira@example.com&size=200",
            "sku=MUG-BLUE&size=200",
            "q=MUG-BLUE&size=200",
            "q=mira&size=200",
            "channel=ecommerce&phase=" + order.path("phase").asText() + "&size=200"
        })
            assertThat(admin.json("/api/orders?" + query).path("content").findValuesAsText("number"))
                    .as(query)
                    .contains(String.valueOf(number));
        assertThat(admin.json("/api/orders?q=nobody-is-called-so").path("content"))
                .isEmpty();
    }

    @Test
    void pagesFromOneToTheNextWithoutMissingAny() {
        fixture.placed(port);
        fixture.placed(port);

        var first = admin.json("/api/orders?size=1");
        var second = admin.json("/api/orders?size=1&after=" + first.path("next").asText());

        assertThat(second.path("content").path(0).path("number").asLong())
                .isPositive()
                .isLessThan(first.path("content").path(0).path("number").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "chanel=pos, chanel",
        "phase=DONE, DONE",
        "channel=amazon, amazon",
        "number=x, x",
        "size=5000, 5000",
        "view=mine, mine",
        "externalId=a&externalId=b, externalId",
        "number=1&number=2, number",
        "q=%00, q"
    })
    void namesTheParameterThatItDoesNotKnow(String query, String named) {
        var answer = admin.get("/api/orders?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("detail").asText()).contains(named);
    }

    @Test
    void showsAnOrderWithEverythingThatHangsOnIt() {
        var order = admin.json("/api/orders/" + fixture.placed(port));

        assertThat(order.path("lines")).hasSize(2);
        assertThat(order.path("deliveries").path(0).path("lines")).isNotEmpty();
        assertThat(order.path("payments").path("captured").asText()).isEqualTo("69.80");
        assertThat(order.path("stock")).isNotEmpty();
        assertThat(order.path("events")).isNotEmpty();
        assertThat(order.path("messages")).isNotEmpty();
        assertThat(order.path("version").isInt()).isTrue();
        assertThat(admin.get("/api/orders/1").statusCode()).isEqualTo(404);
    }

    @Test
    void replaysAnEditedLetterOnce() {
        var id = String.valueOf(System.nanoTime());
        var broken = Webhooks.order(id).replace("quantity\":2,", "quantity\":-2,");
        var letter = fixture.buried(port, broken);
        var path = "/api/dead-letters/" + letter;
        var body = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("body", Webhooks.order(id))
                .put("reason", "typing error")
                .toString();

        var first = admin.post(path + "/replay", body);
        admin.post(path + "/replay", body);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.status(letter).equals("REPLAYED"));
        assertThat(admin.json(path).path("replays")).hasSize(1);
        assertThat(admin.json(path).path("payload").asText()).isEqualTo(broken);
        assertThat(admin.json("/api/orders?q=" + id).path("content")).hasSize(1);
    }

    @Test
    void discardsOnlyWithAReasonAndTakesThatBack() {
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var path = "/api/dead-letters/" + letter;

        assertThat(admin.post(path + "/discard", "{}").statusCode()).isEqualTo(400);
        assertThat(admin.post(path + "/discard", "{\"reason\": 5}").body()).contains("/reason: its value is not");
        assertThat(admin.post(path + "/discard", "{\"reason\": \"%s\"}".formatted("x".repeat(501)))
                        .body())
                .contains("at most 500 letters");
        assertThat(admin.post(path + "/discard", "{\"reason\": \"a test\"}").statusCode())
                .isEqualTo(200);
        assertThat(admin.json(path).path("status").asText()).isEqualTo("DISCARDED");
        assertThat(admin.post(path + "/undo", "{}").statusCode()).isEqualTo(200);
        assertThat(admin.json(path).path("status").asText()).isEqualTo("OPEN");
        assertThat(admin.json("/api/dead-letters?size=200").path("content").findValuesAsText("id"))
                .contains(String.valueOf(letter));
    }

    @Test
    void groupsLettersByRootCauseAndReplaysThoseThatAreSelected() {
        var first = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var second = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var fingerprint =
                admin.json("/api/dead-letters/" + first).path("fingerprint").asText();

        var groups = admin.json("/api/dead-letters/groups").path("content");
        var sent = admin.post(
                "/api/dead-letters/replay", "{\"ids\": [%d, %d], \"reason\": \"try\"}".formatted(first, second));

        assertThat(groups.findValuesAsText("fingerprint")).contains(fingerprint).doesNotHaveDuplicates();
        assertThat(groups).anySatisfy(it -> {
            assertThat(it.path("fingerprint").asText()).isEqualTo(fingerprint);
            assertThat(it.path("letters").asInt()).isGreaterThan(1);
        });
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        assertThat(Caller.json(sent).path("queued")).hasSize(2);
        assertThat(admin.post("/api/dead-letters/replay", "{\"reason\": \"none\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void saysMoneyAsDecimalStrings() {
        var path = "/api/orders/" + fixture.placed(port);

        assertThat(admin.json(path).path("total").isTextual()).isTrue();
        assertThat(admin.json(path).at("/payments/transactions/0/amount").asText())
                .isEqualTo("69.80");
        assertThat(admin.json("/api/orders").at("/content/0/total").isTextual()).isTrue();
    }

    @Test
    void describesEveryCallAndItsParameters() {
        var docs = admin.json("/api/docs");

        assertThat(docs.path("paths").has("/api/orders/{number}/explain")).isTrue();
        docs.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    assertThat(call.getValue().path("summary").asText())
                            .as(path.getKey())
                            .isNotBlank();
                    assertThat(call.getValue().path("parameters").findValuesAsText("name"))
                            .doesNotContain("person", "request");
                }));
        assertThat(docs.at("/paths/~1api~1orders/get/parameters").findValuesAsText("name"))
                .contains("channel", "phase", "externalId", "after");
        assertThat(docs.at("/components/schemas/OrderRow/properties/total/type").asText())
                .isEqualTo("string");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
