package org.orderyard.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.orderyard.harness.HttpStub;
import org.orderyard.harness.HttpStub.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@OutboundTest
class HttpOutJourney {
    private static final HttpStub WEB = AddedFiles.WEB;

    @Autowired
    private Office office;

    @Autowired
    private TestRestTemplate http;

    @Test
    void aDocumentArrivesWithItsIdItsRevisionAndAToken() {
        var order = Office.anOrder();
        office.awaitGone(office.send("web", "tests.web", order, "{\"name\":\"a/b\",\"total\":10.00}"));
        var row = office.send("web", "tests.web", order, "{\"name\":\"a/b\"}");
        office.awaitGone(row);

        var asked = WEB.asked("/api/orders/a%2Fb");

        assertThat(asked).hasSize(2).allSatisfy(it -> {
            assertThat(it.method()).isEqualTo("PUT");
            assertThat(it.header("Content-Type")).isEqualTo("application/json");
            assertThat(it.header("Authorization")).startsWith("Bearer token-");
        });
        assertThat(asked.getFirst().body()).isEqualTo("{\"name\":\"a/b\",\"total\":10.00}");
        assertThat(asked.getLast().header("Orderyard-Message-Id"))
                .isEqualTo(row.id().toString());
        assertThat(Long.parseLong(asked.getLast().header("Orderyard-Revision")))
                .isGreaterThan(Long.parseLong(asked.getFirst().header("Orderyard-Revision")));
    }

    @Test
    void whatThePartnerDoesNotTakeIsADeadLetterAtOnce() {
        WEB.answers(new Answer(422, java.util.Map.of(), "{\"error\": \"canary of a secret answer\"}"));
        var row = office.send("web", "tests.web", 0, "{\"name\":\"refused\"}");
        office.awaitStatus(row, "dead");
        var letter = office.letter(row);

        assertThat(office.letterSays(letter, "error_class")).isEqualTo("NOT_TAKEN");
        assertThat(office.letterSays(letter, "attempts")).isEqualTo("1");
        assertThat(office.letterSays(letter, "cause"))
                .contains("was answered with 422")
                .doesNotContain("canary");
    }

    @Test
    @DisplayName("Promise 8: a partner who asks to be left alone is, and health says so; what waits arrives afterwards")
    void aPartnerWhoAsksForItIsLeftAlone() {
        WEB.answers(Answer.of(503).with("Retry-After", "3"));
        var start = System.nanoTime();
        var row = office.send("web", "tests.web", 0, "{\"name\":\"patient\"}");

        await().atMost(Duration.ofSeconds(10)).until(() -> health().contains("RESTING"));
        var other = office.send("web", "tests.web", 0, "{\"name\":\"beside\"}");
        office.awaitGone(other);
        office.awaitGone(row);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2900));
        assertThat(WEB.asked("/patient")).hasSize(2);
        assertThat(health()).doesNotContain("RESTING");
    }

    private String health() {
        return http.getForObject("/actuator/health", String.class);
    }
}
