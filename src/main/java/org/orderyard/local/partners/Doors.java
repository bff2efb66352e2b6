package org.orderyard.local.partners;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The hub's HTTP doors, where a partner proves by what it knows who it is. */
record Doors(Contacts contacts, HttpClient http) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    String secret(String endpoint) throws IOException {
        return contacts.secret(endpoint);
    }

    /**
     * @param headers names and values in turn
     * @throws IOException unless the hub has it on disk
     */
    void post(String endpoint, byte[] body, String... headers) throws IOException {
        var answer = send(HttpRequest.newBuilder(contacts.door(endpoint))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
        if (answer.statusCode() != 202)
            throw new IOException("%s answers %d: %s".formatted(endpoint, answer.statusCode(), answer.body()));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
