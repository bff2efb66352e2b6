package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.harness.HttpStub;
import org.orderyard.harness.HttpStub.Answer;
import org.orderyard.message.Courier.Carried;

class HttpPartnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final HttpStub stub = new HttpStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aTokenIsFetchedOnceAndGivenWithEveryRequest() {
        var partner = partner(bearer());

        partner.call(request());
        partner.call(request());

        assertThat(stub.tokens()).isOne();
        assertThat(stub.asked("/token")).singleElement().satisfies(it -> {
            assertThat(it.body()).isEqualTo("grant_type=client_credentials&scope=a+b");
            assertThat(it.header("Authorization")).isEqualTo("Basic " + base64("id:secret"));
        });
        assertThat(stub.asked("/x"))
                .extracting(it -> it.header("Authorization"))
                .containsExactly("Bearer token-1", "Bearer token-1");
    }

    @ParameterizedTest
    @DisplayName("what cannot stand in a header is no token: it is neither told nor kept")
    @ValueSource(strings = {"sesame\\r\\nX-Evil: 1", "sesame open", "s\u00e9same", ""})
    void whatIsNoTokenIsNotTold(String token) {
        var partner = partner(bearer());
        stub.givesAsToken(token);

        assertThatThrownBy(() -> partner.call(request()))
                .hasMessageContaining("gives no token")
                .satisfies(it -> assertThat(it.toString()).doesNotContain("same", "Evil"));

        stub.givesAsToken("token-%d");
        partner.call(request());
        assertThat(stub.asked("/x")).hasSize(1);
    }

    @Test
    void aTokenThatWasRevokedIsRenewedOnceForARequest() {
        var partner = partner(bearer());
        stub.answers(Answer.of(401), Answer.of(200), Answer.of(401), Answer.of(401));

        partner.call(request());

        assertThat(stub.tokens()).isEqualTo(2);
        assertThatThrownBy(() -> partner.call(request())).isInstanceOf(HttpRefused.class);
        assertThat(stub.tokens()).isEqualTo(3);
    }

    @Test
    void keysAndPasswordsStandInTheirHeaders() {
        partner(new Proof.ApiKey("X-Shop-Token", () -> "key")).call(request());
        partner(new Proof.Basic(() -> "us:pw")).call(request());

        assertThat(stub.asked("/x").getFirst().header("X-Shop-Token")).isEqualTo("key");
        assertThat(stub.asked("/x").getLast().header("Authorization")).isEqualTo("Basic " + base64("us:pw"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, never", "404, never", "409, never", "410, never", "413, never", "422, never",
        "401, later", "403, later", "407, later", "408, later", "425, later", "429, later",
        "302, later", "500, later", "502, later", "503, later"
    })
    void anAnswerIsAboutTheDocumentOrAboutTheMoment(int status, String meaning) {
        stub.answers(Answer.of(status));

        var refused = refused();

        assertThat(new HttpSetback().read(new IllegalStateException(refused)))
                .get()
                .isInstanceOf(meaning.equals("never") ? Carried.Never.class : Carried.Later.class);
        assertThat(refused).hasMessage("PUT %s/x was answered with %d", stub.url(), status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        120                           | PT2M
        Sun, 22 Nov 2026 10:00:30 GMT | PT30S
        Sun, 22 Nov 2026 09:00:00 GMT | -
        soon                          | -
        -5                            | -
        """)
    void retryAfterIsReadInBothForms(String header, Duration wait) {
        stub.answers(Answer.of(503).with("Retry-After", header));

        assertThat(refused().retryAfter().orElse(null)).isEqualTo(wait);
    }

    @Test
    void nobodyLeadsTheHubElsewhere() {
        try (var elsewhere = new HttpStub()) {
            stub.answers(Answer.of(307).with("Location", elsewhere.url() + "/caught"));

            assertThat(refused().status()).isEqualTo(307);
            assertThat(elsewhere.asked("")).isEmpty();
        }
    }

    @Test
    void aPartnerWhoDoesNotAnswerIsWaitedForOnlySoLong() {
        stub.answers(Answer.of(0));

        assertThatThrownBy(() -> partner(new Proof.None()).call(request()))
                .hasMessageContaining("did not answer within PT1S");
    }

    @Test
    void aPartnerWhoIsNotThereIsNamed() {
        stub.close();

        assertThatThrownBy(() -> partner(new Proof.None()).call(request())).hasMessageContaining("is not reached");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://partner.example/x",
                "ftp://localhost/x",
                "https://us:pw@partner.example/",
                "/x",
                "https:///x"
            })
    void anAddressThatIsUnsafeOrNoneIsRefused(String url) {
        assertThatThrownBy(() -> HttpPartner.address(url)).isInstanceOf(IllegalArgumentException.class);
    }

    private HttpRefused refused() {
        return catchThrowableOfType(
                HttpRefused.class, () -> partner(new Proof.None()).call(request()));
    }

    private Proof bearer() {
        return new Proof.Bearer(new TokenOffice(URI.create(stub.url() + "/token"), "a b", () -> "id:secret"));
    }

    private static HttpPartner partner(Proof proof) {
        return new HttpPartner(proof, Duration.ofSeconds(1), CLOCK);
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(stub.url() + "/x")).PUT(HttpRequest.BodyPublishers.ofString("{}"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
