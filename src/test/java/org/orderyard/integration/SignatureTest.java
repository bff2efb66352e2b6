package org.orderyard.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.springframework.mock.web.MockHttpServletRequest;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final byte[] BODY = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Endpoint.Http HTTP = new Endpoint.Http(Endpoint.Signature.TIMESTAMPED_HMAC, "X-Signature");
    private static final Endpoints ENDPOINTS = Endpoints.load(java.nio.file.Path.of("mappings"));
    private static final Endpoint ENDPOINT = ENDPOINTS.named("shopify").orElseThrow();

    private final Signatures signatures =
            new Signatures(ENDPOINTS, _ -> List.of("old-secret", "new-secret"), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "{0} s old, {1}: {2}")
    @DisplayName("Promise 34: wrong, missing or old signatures are refused, two secrets hold during rotation")
    @CsvSource({
        "0, new-secret, true",
        "0, old-secret, true",
        "299, new-secret, true",
        "-299, new-secret, true",
        "301, new-secret, false",
        "-301, new-secret, false",
        "3600, old-secret, false",
        "0, guessed, false"
    })
    void aTimestampedSignatureHoldsForFiveMinutes(long age, String secret, boolean holds) {
        assertThat(isSigned(signature(NOW.minusSeconds(age), secret))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "t=", "t=1763805600", "v1=00", "t=now,v1=00", "t=99999999999999,v1=00", ",,=,t,v1", "v1=,t=1"
            })
    void whatIsNoSignatureIsRefused(String header) {
        assertThat(isSigned(header)).isFalse();
    }

    @Test
    void theTimeCannotBeExchangedAfterwards() {
        var old = signature(NOW.minus(Duration.ofHours(1)), "new-secret");

        assertThat(isSigned(old.replaceFirst("t=[0-9]+", "t=" + NOW.getEpochSecond())))
                .isFalse();
    }

    @Test
    void aSenderThatRotatesMaySignTwice() {
        var header = signature(NOW, "its-next-secret") + ","
                + signature(NOW, "old-secret").replaceFirst(".*,", "");

        assertThat(isSigned(header)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName(
            "Promise 34: EasyPost signs in hexadecimal digits, Ship24 sends a key as a bearer token, UPS one in its"
                    + " own header")
    @CsvSource({
        "easypost, hmac-sha256-hex=%s, true",
        "easypost, %s, false",
        "easypost, hmac-sha256-hex=00, false",
        "ship24, Bearer new-secret, true",
        "ship24, new-secret, false",
        "ship24, Bearer guessed, false",
        "ups, old-secret, true",
        "ups, '', false"
    })
    void trackingServicesProveThemselvesInTheirOwnWays(String name, String proof, boolean holds) {
        var endpoint = ENDPOINTS.named(name).orElseThrow();
        var http = endpoint.http().orElseThrow();
        var request = new MockHttpServletRequest();
        request.addHeader(
                http.header(), proof.formatted(HexFormat.of().formatHex(Signatures.hash("new-secret", BODY))));

        assertThat(signatures.isSigned(endpoint, http, request, BODY)).isEqualTo(holds);
    }

    @Test
    @DisplayName("Promise 34: signatures are compared in constant time")
    void signaturesAreComparedInConstantTime() {
        var classes = new ClassFileImporter().importClasses(Signatures.class, Timestamped.class);

        noClasses()
                .that()
                .haveSimpleName("Signatures")
                .should()
                .callMethod(String.class, "equals", Object.class)
                .orShould()
                .callMethod(java.util.Arrays.class, "equals", byte[].class, byte[].class)
                .check(classes);
        classes()
                .that()
                .haveSimpleName("Signatures")
                .should()
                .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
                .check(classes);
    }

    private boolean isSigned(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Signature", header);
        return signatures.isSigned(ENDPOINT, HTTP, request, BODY);
    }

    private static String signature(Instant time, String secret) {
        var signed = (time.getEpochSecond() + "." + new String(BODY, StandardCharsets.UTF_8));
        var hash = Signatures.hash(secret, signed.getBytes(StandardCharsets.UTF_8));
        return "t=%d,v1=%s".formatted(time.getEpochSecond(), HexFormat.of().formatHex(hash));
    }
}
