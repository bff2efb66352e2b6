package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the hub as Shopify does: the body is signed with the endpoint's secret, and the topic is a header. */
record Webhooks(Contacts contacts, HttpClient http) {
    private static final String ENDPOINT = "shopify";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** @throws IOException unless the hub has it on disk */
    void call(String topic, JsonNode order) throws IOException {
        var body = order.toString().getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(contacts.door(ENDPOINT))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", topic)
                .header("X-Shopify-Shop-Domain", "simulated.example")
                .header("X-Shopify-Hmac-Sha256", signature(contacts.secret(ENDPOINT), body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        var answer = send(request);
        if (answer.statusCode() != 202)
            throw new IOException("%s is answered with %d: %s".formatted(topic, answer.statusCode(), answer.body()));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
