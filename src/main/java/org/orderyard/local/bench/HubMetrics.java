package org.orderyard.local.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.orderyard.local.process.HubProcess;

/** The hub's own figures, as a monitoring system would see them. */
record HubMetrics(double statements, double batches, double messages, double heapUsed, double heapMax) {
    static final String USER = "admin";
    static final String PASSWORD = "only-on-loopback";

    static HubMetrics of(HubProcess hub) {
        var lines = scrape(hub).lines().filter(it -> !it.startsWith("#")).toList();
        return new HubMetrics(
                sum(lines, "orderyard_sql_statements_total"),
                sum(lines, "orderyard_pump_batch_count"),
                sum(lines, "orderyard_pump_batch_sum"),
                sum(lines, "jvm_memory_used_bytes{area=\"heap\""),
                sum(lines, "jvm_memory_max_bytes{area=\"heap\""));
    }

    private static double sum(Iterable<String> lines, String name) {
        var sum = 0.0;
        for (var line : lines)
            if (line.startsWith(name))
                sum += Math.max(0, Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
        return sum;
    }

    private static String scrape(HubProcess hub) {
        var login = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(hub.url() + "/actuator/prometheus"))
                .header("Authorization", "Basic " + login)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200)
                throw new IllegalStateException(
                        "The hub answers %d to %s".formatted(response.statusCode(), request.uri()));
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException("The hub does not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
