package org.orderyard.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A partner with an HTTP interface: gives tokens, notes what he is asked, and answers as he was told, else as he usually does (200). */
public final class HttpStub implements AutoCloseable {
    public record Asked(String method, String path, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer of(int status) {
            return new Answer(status, Map.of(), "");
        }

        public Answer with(String header, String value) {
            return new Answer(status, Map.of(header, value), body);
        }
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Function<Asked, Answer> usually;
    private volatile int tokens;
    private volatile String token = "token-%d";

    public HttpStub() {
        this(_ -> Answer.of(200));
    }

    public HttpStub(Function<Asked, Answer> usually) {
        this.usually = usually;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::giveToken);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What it answers next, one after the other. */
    public void answers(Answer... next) {
        answers.addAll(List.of(next));
    }

    public List<Asked> asked(String part) {
        return asked.stream().filter(it -> it.path().contains(part)).toList();
    }

    /** @param token as it stands in the JSON; {@code %d} is which one it is */
    public void givesAsToken(String token) {
        this.token = token;
    }

    /** How many tokens were given; the last one is {@code token-<n>}. */
    public int tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void giveToken(HttpExchange exchange) throws IOException {
        note(exchange);
        tokens++;
        say(
                exchange,
                new Answer(
                        200,
                        Map.of(),
                        "{\"access_token\": \"%s\", \"expires_in\": 3600}".formatted(token.formatted(tokens))));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var asked = note(exchange);
        var next = answers.poll();
        if (next == null) next = usually.apply(asked);
        if (next.status() > 0) say(exchange, next);
    }

    private Asked note(HttpExchange exchange) throws IOException {
        var headers = new java.util.HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var one = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(one);
        return one;
    }

    private static void say(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
        exchange.close();
    }
}
