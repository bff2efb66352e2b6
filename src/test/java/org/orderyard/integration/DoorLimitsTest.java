package org.orderyard.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.harness.Caller;
import org.orderyard.intake.Endpoints;
import org.orderyard.intake.Recognition;
import org.orderyard.journey.HubTest;
import org.orderyard.local.LocalProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What the door does not take: how much, how often, in which form. */
@HubTest
class DoorLimitsTest {
    private static final String SECRET = "the-new-secret";
    private static final int MOST = 5 * 1024 * 1024;

    private final int port;
    private final LocalProperties local;

    @Autowired
    DoorLimitsTest(@LocalServerPort int port, LocalProperties local) {
        this.port = port;
        this.local = local;
    }

    @BeforeEach
    void theSecretIsKnown() throws IOException {
        var secrets = Files.createDirectories(local.data().resolve("secrets"));
        Files.write(secrets.resolve("shopify"), List.of("the-old-secret", SECRET));
    }

    @Test
    @DisplayName("Promise 42: more than the endpoint's rate is a 429 with Retry-After, and after that time it is taken"
            + " again")
    void asksWhoComesTooOftenToComeBack(
            @Autowired Endpoints endpoints,
            @Autowired Signatures signatures,
            @Autowired Recognition recognition,
            @Autowired Courtesy courtesy)
            throws Exception {
        var clock = new Hands();
        var door = MockMvcBuilders.standaloneSetup(
                        new Door(endpoints, signatures, new Rates(clock), recognition, courtesy))
                .build();
        var request = post("/in/shopify").content("{}").header("X-Shopify-Hmac-Sha256", Signed.with(SECRET, "{}"));

        // Two seconds' worth of 50 a second may come at once.
        for (int n = 0; n < 100; n++) door.perform(request).andExpect(status().isAccepted());
        door.perform(request).andExpect(status().isTooManyRequests()).andExpect(header().string("Retry-After", "1"));
        door.perform(post("/in/shopify").content("{}")).andExpect(status().isUnauthorized());
        clock.turn(Duration.ofSeconds(1));
        for (int n = 0; n < 50; n++) door.perform(request).andExpect(status().isAccepted());
        door.perform(request).andExpect(status().isTooManyRequests());
    }

    @Test
    void takesABodyOfTheLargestSizeAndNotAByteMore() {
        var fits = "{\"pad\":\"" + " ".repeat(MOST - 10) + "\"}";

        assertThat(fits).hasSize(MOST);
        assertThat(signed(fits).post("/in/shopify", fits).statusCode()).isEqualTo(202);
        assertThat(signed(fits + " ").post("/in/shopify", fits + " ").statusCode())
                .isEqualTo(413);
    }

    @Test
    void answers413ToAChunkedBodyThatIsTooLarge() throws IOException {
        try (var line = new Socket("127.0.0.1", port)) {
            line.setSoTimeout(20_000);
            var out = line.getOutputStream();
            out.write("POST /in/shopify HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("10000\r\n" + " ".repeat(65_536) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int n = 0; n < 82; n++) out.write(chunk);
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            var answer = new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void refusesCompressedBodies() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(new byte[50 * 1024 * 1024]);
        }

        var answer = Caller.at(port).with("Content-Encoding", "gzip").post("/in/shopify", packed.toByteArray());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(Caller.json(answer).path("detail").asText()).contains("gzip", "uncompressed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                     | 202
        application/json; charset=utf-8      | 202
        application/json; charset="US-ASCII" | 202
        text/plain                           | 202
        no type at all                       | 202
        application/json; charset=ISO-8859-1 | 415
        application/json; charset=utf-16     | 415
        """)
    void takesJsonInUtf8Only(String type, int status) {
        var answer = signed("{}").with("Content-Type", type).post("/in/shopify", "{}");

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void onlyPostIsTaken(String method) {
        var answer = Caller.at(port).call(method, "/in/shopify");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", *"))
                .containsExactlyInAnyOrder("POST", "HEAD");
    }

    @Test
    @DisplayName("partners that probe an address by HEAD are told that it is there")
    void probesAreAnswered() {
        assertThat(Caller.at(port).call("HEAD", "/in/shopify").statusCode()).isEqualTo(200);
    }

    private Caller signed(String body) {
        return Caller.at(port).with("X-Shopify-Hmac-Sha256", Signed.with(SECRET, body));
    }

    /** A clock that the test turns. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
