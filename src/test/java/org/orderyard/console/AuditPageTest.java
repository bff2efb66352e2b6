package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.orderyard.journey.AnOrder;
import org.orderyard.journey.HubTest;
import org.orderyard.journey.Partners;
import org.orderyard.journey.Shelves;
import org.orderyard.journey.Sight;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who did what. */
@HubTest
class AuditPageTest {
    private final int port;
    private final ConsoleFixture fixture;
    private final PageReader pages;
    private final Partners partners;
    private final Shelves shelves;
    private final Sight hub;

    @Autowired
    AuditPageTest(
            @LocalServerPort int port,
            ConsoleFixture fixture,
            PageReader pages,
            Partners partners,
            Shelves shelves,
            Sight hub) {
        this.port = port;
        this.fixture = fixture;
        this.pages = pages;
        this.partners = partners;
        this.shelves = shelves;
        this.hub = hub;
    }

    @Test
    void whatAPersonDoesToAnOrderStandsThereOnceWithItsReasonAndIsSeenByItsShopOnly() {
        var number = unpaid();

        act(number, "cancel", "she called and cancelled");
        act(number, "cancel", "once more");

        var page = pages.text("/audit?on=order&order=" + number);
        assertThat(page).containsOnlyOnce("she called and cancelled").contains("/orders/" + number);
        assertThat(texts("?order=" + number, "what")).contains("cancel");
        assertThat(texts("?order=%d&refused=yes".formatted(number), "reason"))
                .noneMatch(it -> it.contains("she called"));
        assertThat(pages.text("/audit?order=" + number, Role.VIEWER, "main")).contains("she called and cancelled");
        assertThat(pages.text("/audit?order=" + number, Role.ADMIN, "elsewhere"))
                .contains("No deeds match");
    }

    @Test
    void anActionOnAnOrderAndACodeSayWhereTheyCameFrom() {
        var number = unpaid();
        var code = "FROM-" + number;
        var admin = fixture.caller(port, Role.ADMIN, "*");

        admin.post("/api/orders/%d/actions/hold".formatted(number), "{\"note\": \"she calls back\"}");
        admin.post(
                "/api/codes",
                "{\"partner\": \"wms\", \"kind\": \"carrier\", \"code\": \"%s\", \"value\": \"gls\"}".formatted(code));

        assertThat(texts("?order=" + number, "origin")).isNotEmpty().containsOnly("127.0.0.1");
        var codes = fixture.caller(port, Role.ADMIN, "*").json("/api/audit?on=code&size=200");
        assertThat(codes.path("content"))
                .filteredOn(it -> it.path("subject").asText().contains(code))
                .singleElement()
                .satisfies(it -> assertThat(it.path("origin").asText()).isEqualTo("127.0.0.1"));
    }

    @Test
    void whoReadsAPayloadAsItIsByRestIsKept() {
        var message = hub.messageOf(paid());
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        for (var role : List.of(Role.VIEWER, Role.SUPERVISOR)) {
            fixture.caller(port, role, "main").json("/api/messages/" + message);
            fixture.caller(port, role, "main").json("/api/dead-letters/" + letter);
        }

        assertThat(readers("message " + message)).containsExactly("supervisor-main");
        assertThat(readers("letter " + letter)).containsExactly("supervisor-main");
    }

    @Test
    void whatIsRefusedStandsThereOnceAMinuteHoweverOftenItIsTried() {
        var viewer = fixture.caller(port, Role.VIEWER, "main");

        for (int i = 0; i < 3; i++) viewer.post("/api/dead-letters/77/replay", "{\"reason\": \"x\"}");

        assertThat(texts("?on=request&who=viewer-main", "subject"))
                .containsOnlyOnce("request POST /api/dead-letters/77/replay");
        assertThat(texts("?refused=yes&who=viewer-main", "origin")).contains("127.0.0.1");
    }

    @Test
    void loginsAreSeenByThoseWhoLetPeopleIn() {
        var name = fixture.user(Role.OPERATOR, "main", "second");
        logIn(name, ConsoleFixture.PASSWORD);
        logIn(name, "guessed");
        logIn("nobody-" + name, "guessed");

        assertThat(texts("?on=user&who=" + name, "what")).contains("log in", "login failed");
        assertThat(texts("?who=nobody-" + name, "what")).isEmpty();
        assertThat(pages.text("/audit?on=user&who=" + name, Role.SUPERVISOR, "*"))
                .contains("No deeds match");
    }

    @Test
    void aRepairOfADeadLetterStandsThereAndPartsOfTheListFollowEachOther() {
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var path = "/dead-letters/" + letter;
        pages.send(path + "/discard", Role.ADMIN, "reason", "a test of theirs");
        pages.send(path + "/undo", Role.ADMIN);
        pages.send(path + "/undo", Role.ADMIN);

        var first = fixture.caller(port, Role.ADMIN, "*").json("/api/audit?on=letter&size=1");
        var after = java.net.URLEncoder.encode(first.path("next").asText(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(texts("?on=letter&what=discard", "see")).contains(path);
        assertThat(texts("?on=letter", "see"))
                .as("a second click is no deed")
                .filteredOn(path::equals)
                .hasSize(2);
        assertThat(first.path("content").findValuesAsText("ref"))
                .hasSize(1)
                .isNotEqualTo(texts("?on=letter&size=1&after=" + after, "ref"));
        assertThat(pages.text("/audit?colour=red")).contains("Unknown parameter");
        assertThat(pages.text("/audit?from=yesterday")).contains("is no day");
    }

    private void logIn(String name, String password) {
        pages.answer(post("/login").with(csrf()).param("username", name).param("password", password), Role.VIEWER, "*");
    }

    private void act(long number, String action, String note) {
        pages.send("/orders/%d/actions/%s".formatted(number, action), Role.ADMIN, "note", note);
    }

    private List<String> texts(String query, String name) {
        var found = fixture.caller(port, Role.ADMIN, "*").json("/api/audit" + query);
        return found.path("content").findValues(name).stream()
                .map(JsonNode::asText)
                .toList();
    }

    private List<String> readers(String subject) {
        return hub.sql()
                .sql("select who from audit where what = 'reveal' and subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    private String paid() {
        var order = AnOrder.of(shelves.sku(5), 1);
        partners.send("orders.ecommerce", order.json());
        hub.awaitNumber(order.externalId());
        return order.externalId();
    }

    private long unpaid() {
        var order = AnOrder.of(shelves.sku(5), 1).unpaid();
        partners.send("orders.ecommerce", order.json());
        hub.awaitDelivery(order.externalId(), 0, "reserved");
        return hub.awaitNumber(order.externalId());
    }
}
