package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.harness.Caller;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may what: one line for each door. */
@HubTest
class PermissionTest {
    private final int port;
    private final ConsoleFixture fixture;

    @Autowired
    PermissionTest(@LocalServerPort int port, ConsoleFixture fixture) {
        this.port = port;
        this.fixture = fixture;
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/orders,                         VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/orders/1,                       VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/orders/1/explain,               VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/dead-letters/groups,            VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/dead-letters/replay,            OPERATOR SUPERVISOR ADMIN",
        "POST, /api/orders/1/actions/cancel,        OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/dead-letters,                   VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/dead-letters/1000000,           VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/dead-letters/1000000/replay,    OPERATOR SUPERVISOR ADMIN",
        "POST, /api/dead-letters/1000000/discard,   OPERATOR SUPERVISOR ADMIN",
        "POST, /api/dead-letters/1000000/undo,      OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/messages/00000000-0000-0000-0000-000000000000, VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/messages/00000000-0000-0000-0000-000000000000/send-again, SUPERVISOR ADMIN",
        "GET,  /api/docs,                           VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/jobs,                           VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/jobs/run?job=none,              ADMIN",
        "POST, /api/jobs/pause?job=none,            ADMIN",
        "POST, /api/jobs/resume?job=none,           ADMIN",
        "GET,  /api/exports,                        VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/exports/runs,                   VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/exports/failed,                 VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/exports/main/no-such/run,       OPERATOR SUPERVISOR ADMIN",
        "POST, /api/exports/runs/1000000/send-again, OPERATOR SUPERVISOR ADMIN",
        "POST, /api/exports/orders/1/block,         OPERATOR SUPERVISOR ADMIN",
        "POST, /api/exports/orders/1/unblock,       OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/replays,                        VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/replays/1000000/start,          OPERATOR SUPERVISOR ADMIN",
        "POST, /api/replays/1000000/cancel,         OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/audit,                          VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/facilities,                     VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /api/stock,                          VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/orders/1/actions/close-case/1,   OPERATOR SUPERVISOR ADMIN",
        "POST, /api/users,                          ADMIN",
        "POST, /api/users/nobody/password,          ADMIN",
        "GET,  /api/codes,                          VIEWER OPERATOR SUPERVISOR ADMIN",
        "POST, /api/codes,                          ADMIN",
        "POST, /api/unheard-of,                     ''",
        "GET,  /actuator/prometheus,                VIEWER OPERATOR SUPERVISOR ADMIN",
        "GET,  /actuator/health,                    VIEWER OPERATOR SUPERVISOR ADMIN"
    })
    void letsInWhoMayAndNobodyElse(String method, String path, String roles) {
        var allowed = EnumSet.noneOf(Role.class);
        for (var role : roles.split(" ")) if (!role.isEmpty()) allowed.add(Role.valueOf(role));

        fixture.everybody(port)
                .forEach((role, caller) -> assertThat(status(caller, method, path) != 403)
                        .as("%s %s %s", role, method, path)
                        .isEqualTo(allowed.contains(role)));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/orders, 401",
        "/api/dead-letters, 401",
        "/api/docs, 401",
        "/actuator/prometheus, 401",
        "/actuator/health, 200",
        "/actuator/health/readiness, 200",
        "/orders, 302",
        "/dead-letters, 302",
        "/login, 200"
    })
    void asksStrangersWhoTheyAre(String path, int status) {
        assertThat(Caller.at(port).get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void knowsNoWrongPassword() {
        assertThat(Caller.at(port).as("admin", "admin").get("/api/orders").statusCode())
                .isEqualTo(401);
    }

    @Test
    void ordersAndLettersOfAnotherShopAreNotFound() {
        var order = fixture.placed(port);
        var letter = fixture.buried(port, "{\"broken\": " + System.nanoTime());
        var stranger = fixture.caller(port, Role.ADMIN, "elsewhere");

        assertThat(stranger.get("/api/orders/" + order).statusCode()).isEqualTo(404);
        assertThat(stranger.json("/api/orders?number=" + order).path("content")).isEmpty();
        assertThat(stranger.get("/api/dead-letters/" + letter).statusCode()).isEqualTo(404);
        assertThat(stranger.post("/api/dead-letters/" + letter + "/discard", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(fixture.caller(port, Role.VIEWER, "main")
                        .get("/api/orders/" + order)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void masksPersonalDataForWhoMayNotSeeIt() {
        var order = fixture.placed(port);
        var everybody = fixture.everybody(port);

        assertThat(everybody.get(Role.VIEWER).get("/api/orders/" + order).body())
                .doesNotContain("mira@example.com");
        assertThat(everybody.get(Role.SUPERVISOR).get("/api/orders/" + order).body())
                .contains("mira@example.com");
        var message = everybody
                .get(Role.ADMIN)
                .json("/api/orders/" + order)
                .path("messages")
                .path(0)
                .path("id")
                .asText();
        assertThat(everybody.get(Role.VIEWER).get("/api/messages/" + message).body())
                .contains("•••")
                .doesNotContain("Kastanienallee", "mira@example.com");
    }

    @Test
    void addsUsersOnceAndOnlyWithRolesThatThereAre() {
        var admin = fixture.everybody(port).get(Role.ADMIN);
        var name = "new-" + System.nanoTime();

        var added = admin.post(
                "/api/users", "{\"name\": \"%s\", \"role\": \"operator\", \"shop\": \"main\"}".formatted(name));

        var password = Caller.json(added).path("password").asText();
        assertThat(Caller.at(port).as(name, password).get("/api/orders").statusCode())
                .isEqualTo(200);
        var renewed = admin.post("/api/users/%s/password".formatted(name), "{}");
        assertThat(Caller.at(port).as(name, password).get("/api/orders").statusCode())
                .isEqualTo(401);
        assertThat(Caller.at(port)
                        .as(name, Caller.json(renewed).path("password").asText())
                        .get("/api/orders")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.post("/api/users", "{\"name\": \"%s\", \"role\": \"operator\"}".formatted(name))
                        .statusCode())
                .isEqualTo(409);
        assertThat(List.of(
                        admin.post("/api/users", "{\"name\": \"a\", \"role\": \"king\"}")
                                .statusCode(),
                        admin.post("/api/users", "{\"name\": \"a\"}").statusCode()))
                .containsOnly(400);
    }

    @Test
    void whoIsForOneShopLetsNobodyIntoOthers() {
        var ofMain = fixture.caller(port, Role.ADMIN, "main");
        var stranger = fixture.user(Role.VIEWER, "elsewhere");
        var name = "new-" + System.nanoTime();

        for (var shop : List.of("", ", \"shop\": \"elsewhere\""))
            assertThat(ofMain.post("/api/users", "{\"name\": \"%s\", \"role\": \"admin\"%s}".formatted(name, shop))
                            .statusCode())
                    .isIn(400, 403);
        assertThat(ofMain.post(
                                "/api/users",
                                "{\"name\": \"%s\", \"role\": \"viewer\", \"shop\": \"main\"}".formatted(name))
                        .statusCode())
                .isEqualTo(201);
        assertThat(ofMain.post("/api/users/%s/password".formatted(stranger), "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(ofMain.json("/api/users").findValuesAsText("name"))
                .contains(name)
                .doesNotContain(stranger, fixture.user(Role.ADMIN, "*"));
    }

    private static int status(Caller caller, String method, String path) {
        return (method.equals("GET") ? caller.get(path) : caller.post(path, "{}")).statusCode();
    }
}
