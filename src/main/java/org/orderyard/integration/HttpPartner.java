package org.orderyard.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Somebody whom the hub calls by HTTP: it proves who it is, waits only so long, and lets nobody lead it elsewhere. */
final class HttpPartner {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    /** Of an answer, in bytes. */
    private static final int MOST = 16 * 1_048_576;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Proof proof;
    private final Duration patience;
    private final Clock clock;

    HttpPartner(Proof proof, Duration patience, Clock clock) {
        this.proof = proof;
        this.patience = patience;
        this.clock = clock;
    }

    /** @throws HttpRefused if the answer is no success; a proof that he does not accept any more is renewed, once */
    HttpResponse<byte[]> call(HttpRequest.Builder request) {
        var answer = once(request.copy());
        if (answer.statusCode() == 401 && proof.isRenewed()) answer = once(request.copy());
        if (answer.statusCode() / 100 != 2)
            throw new HttpRefused(answer.request().method(), answer.uri(), answer.statusCode(), retryAfter(answer));
        return answer;
    }

    void close() {
        client.close();
    }

    private HttpResponse<byte[]> once(HttpRequest.Builder request) {
        proof.give(request, this::answer);
        return answer(request.build());
    }

    /** The time-out of a request ends with the first bytes of its answer; this one holds to the end. */
    private HttpResponse<byte[]> answer(HttpRequest request) {
        var answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            throw new UncheckedIOException(
                    new IOException("%s did not answer within %s".formatted(host(request), patience)));
        } catch (ExecutionException failed) {
            throw new UncheckedIOException(
                    new IOException("%s is not reached: %s".formatted(host(request), failed.getCause())));
        } catch (InterruptedException stop) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted while %s was called".formatted(host(request))));
        }
    }

    private static String host(HttpRequest request) {
        return request.uri().getAuthority();
    }

    /** Seconds, or a point in time. */
    private Optional<Duration> retryAfter(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(it -> wait(it.strip()))
                .filter(Duration::isPositive);
    }

    private Optional<Duration> wait(String text) {
        try {
            return Optional.of(
                    text.matches("[0-9]{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(text))
                            : Duration.between(
                                    clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if it is no address of a partner; beyond this machine nothing goes unencrypted */
    static URI address(String url) {
        var address = URI.create(url);
        var isHere = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
        var isSafe = "https".equals(address.getScheme()) || "http".equals(address.getScheme()) && isHere;
        if (address.getHost() == null || address.getUserInfo() != null || !isSafe)
            throw new IllegalArgumentException(
                    "'%s' is no address of a partner: https://host/path, without user and password".formatted(url));
        return address;
    }
}
