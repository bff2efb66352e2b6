package org.orderyard.integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Fetches a token by client credentials (RFC 6749, 4.4) and keeps it until shortly before it expires. */
final class TokenOffice {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final int SHORTEST = 60;
    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    private record Token(String text, long untilNanos) {
        boolean holds() {
            return System.nanoTime() - untilNanos < 0;
        }
    }

    private final URI address;
    private final String scope;
    private final Supplier<String> account;
    private Optional<Token> known = Optional.empty();

    /**
     * @param scope empty: none is asked for
     * @param account {@code client id:client secret}
     */
    TokenOffice(URI address, String scope, Supplier<String> account) {
        this.address = address;
        this.scope = scope;
        this.account = account;
    }

    synchronized String token(Function<HttpRequest, HttpResponse<byte[]>> call) {
        if (known.filter(Token::holds).isEmpty()) known = Optional.of(fetched(call));
        return known.orElseThrow().text();
    }

    synchronized void forget() {
        known = Optional.empty();
    }

    private Token fetched(Function<HttpRequest, HttpResponse<byte[]>> call) {
        var form = "grant_type=client_credentials"
                + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        var answer = call.apply(HttpRequest.newBuilder(address)
                .header("Authorization", Proof.Basic.of(account.get()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200)
            throw noToken("with %d%s"
                    .formatted(
                            answer.statusCode(),
                            answer.statusCode() < 500 ? ": look at the client id and secret" : ""));
        return read(answer.body());
    }

    /** What cannot stand in a header is no token, and is not told: it may be one all the same, cut or quoted wrongly. */
    private Token read(byte[] body) {
        var json = parsed(body);
        var text = json.path("access_token").asText("");
        if (!VISIBLE.matcher(text).matches())
            throw noToken(
                    text.isEmpty() ? "without access_token" : "with an access_token of other letters than tokens have");
        var lasts =
                Duration.ofSeconds(Math.max(SHORTEST, json.path("expires_in").asLong(SHORTEST)));
        return new Token(text, System.nanoTime() + lasts.minus(MARGIN).toNanos());
    }

    private JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException _) {
            throw noToken("with something that is no JSON");
        }
    }

    private UncheckedIOException noToken(String how) {
        return new UncheckedIOException(
                new IOException("%s gives no token, it answers %s".formatted(address.getAuthority(), how)));
    }
}
