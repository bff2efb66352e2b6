package org.orderyard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.orderyard.harness.Caller;
import org.orderyard.journey.HubTest;
import org.orderyard.shop.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What programs do to orders. */
@HubTest
class ActionsByRestTest {
    private final int port;
    private final ConsoleFixture fixture;
    private Caller admin;

    @Autowired
    ActionsByRestTest(@LocalServerPort int port, ConsoleFixture fixture) {
        this.port = port;
        this.fixture = fixture;
    }

    @BeforeEach
    void anAdminCalls() {
        admin = fixture.caller(port, Role.ADMIN, "*");
    }

    @Test
    void actsOnAnOrderOnceAndRefusesWhoSawAnOlderVersion() {
        var path = "/api/orders/" + fixture.placed(port);
        var version = admin.json(path).path("version").asInt();
        var act = "{\"note\": \"customer called\", \"version\": %d}".formatted(version);

        var held = admin.post(path + "/actions/hold", act);
        var late = admin.post(path + "/actions/cancel", act);

        assertThat(held.statusCode()).as(held.body()).isEqualTo(200);
        assertThat(admin.json(path).path("holds").path(0).path("reason").asText())
                .isEqualTo("customer called");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(Caller.json(late).path("detail").asText()).contains("version", "last changed by");
        assertThat(Caller.json(late).path("version").asInt()).isGreaterThan(version);
        assertThat(Caller.json(late).path("changedBy").asText()).isNotBlank();
        assertThat(admin.post(path + "/actions/release", "{\"note\": \"settled\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.json(path).path("holds")).isEmpty();
        assertThat(admin.post(path + "/actions/dance", "{}").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"hold, {}", "cancel, '{\"note\": \" \"}'"})
    void whatStopsAnOrderIsNotDoneUntilItIsSaidWhy(String action, String said) {
        var path = "/api/orders/" + fixture.placed(port);
        var before = admin.json(path);

        var answer = admin.post(path + "/actions/" + action, said);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Caller.json(answer).path("detail").asText()).contains("'%s' needs a note".formatted(action));
        assertThat(admin.json(path).path("version")).isEqualTo(before.path("version"));
        assertThat(before.path("actions")).anySatisfy(it -> {
            assertThat(it.path("action").asText()).isEqualTo(action);
            assertThat(it.path("needsNote").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "hold, wehatever, 400, has no hold of kind 'wehatever'; there are [",
        "release, fraud, 409, has no hold of kind 'fraud'; there are [manual]"
    })
    void aHoldThatThereIsNotIsNotDoneSilently(String action, String kind, int status, String why) {
        var path = "/api/orders/" + fixture.placed(port);
        admin.post(path + "/actions/hold", "{\"note\": \"customer called\"}");

        var answer = admin.post(path + "/actions/" + action, "{\"note\": \"why\", \"kind\": \"%s\"}".formatted(kind));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Caller.json(answer).path("detail").asText()).contains(why);
        assertThat(admin.json(path).path("holds")).hasSize(1);
    }

    @Test
    void keepsNoBookAsANote() {
        var path = "/api/orders/" + fixture.placed(port);

        var answer = admin.post(path + "/actions/note", "{\"note\": \"%s\"}".formatted("x".repeat(2_001)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Caller.json(answer).path("detail").asText()).isEqualTo("A note has at most 2000 letters");
    }

    @Test
    void keepsANoteInTheTimeline() {
        var path = "/api/orders/" + fixture.placed(port);

        assertThat(admin.post(path + "/actions/note", "{\"note\": \"rings twice\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(admin.json(path).path("events").findValuesAsText("note")).contains("rings twice");
    }
}
