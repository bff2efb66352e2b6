package org.orderyard.local.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/** Somebody at the console who asks one thing after the other, and looks at the watch. */
final class Questions {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int WARM = 30;

    /** @param limit in milliseconds, for 95 of 100 */
    record Answer(String question, int limit, Latencies latencies) {
        boolean isInTime() {
            return latencies.millis(95) <= limit;
        }

        @Override
        public String toString() {
            return "%-22s p50 %6.1f ms, p95 %6.1f ms, most %6.1f ms (%d requests; p95 is to be at most %d ms)"
                    .formatted(
                            question,
                            latencies.millis(50),
                            latencies.millis(95),
                            latencies.millis(100),
                            latencies.count(),
                            limit);
        }
    }

    private final String hub;
    private final int orders;
    private final int requests;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Random random = new Random(1);

    Questions(String hub, int orders, int requests) {
        this.hub = hub;
        this.orders = orders;
        this.requests = requests;
    }

    List<Answer> ask() {
        logIn();
        var answers = new ArrayList<Answer>();
        answers.add(ask("search: number", 50, n -> "/orders?q=" + (Million.FIRST + n)));
        answers.add(ask("search: external id", 50, n -> "/orders?q=SEED-" + n));
        answers.add(ask("search: e-mail", 50, n -> "/orders?q=customer" + n + "%40example.org"));
        answers.add(ask("search: name", 50, n -> "/orders?q=" + encoded(name(n))));
        answers.add(ask("search: SKU", 50, n -> "/orders?q=SKU-" + n % Million.SKUS));
        answers.add(ask("search: parcel", 50, n -> "/orders?q=JJD" + n));
        answers.add(ask("list: newest", 50, _ -> "/orders"));
        answers.add(ask("list: one phase", 50, _ -> "/orders?phase=OPEN"));
        answers.add(ask("order page", 100, n -> "/orders/" + (Million.FIRST + n)));
        answers.add(ask("messages", 100, _ -> "/messages"));
        answers.add(ask("overview", 100, _ -> "/"));
        return answers;
    }

    private Answer ask(String question, int limit, LongFunction<String> path) {
        var latencies = new Latencies();
        for (int i = 0; i < requests + WARM; i++) {
            var request = HttpRequest.newBuilder(URI.create(hub + path.apply(1 + random.nextInt(orders))))
                    .build();
            var began = System.nanoTime();
            var answer = sent(request);
            if (i >= WARM) latencies.add(System.nanoTime() - began);
            if (answer.statusCode() != 200)
                throw new IllegalStateException("%d for %s".formatted(answer.statusCode(), request.uri()));
        }
        var answer = new Answer(question, limit, latencies);
        Clock.say(answer.toString());
        return answer;
    }

    private void logIn() {
        var page = sent(HttpRequest.newBuilder(URI.create(hub + "/login")).build());
        var token = TOKEN.matcher(page.body());
        if (!token.find()) throw new IllegalStateException("The login page of the hub has no token");
        var form = "username=%s&password=%s&_csrf=%s"
                .formatted(HubMetrics.USER, HubMetrics.PASSWORD, encoded(token.group(1)));
        sent(HttpRequest.newBuilder(URI.create(hub + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The hub does not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(long n) {
        var first = List.of("Ada", "Ben", "Cleo", "Dora", "Emil", "Frida", "Gus", "Hanna");
        return first.get((int) (n % first.size())) + " Surname" + n / first.size();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
