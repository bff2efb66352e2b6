package org.orderyard.integration;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.orderyard.message.Body;
import org.orderyard.message.Courier;
import org.orderyard.message.Pieces;
import org.springframework.stereotype.Component;

/**
 * Hands a document to its endpoint's route {@code direct:out.<endpoint>}; the route is over when the partner has it. What is asked before
 * goes by {@code direct:lookup.<endpoint>}.
 */
@Component
class RouteCourier implements Courier {
    /** What is added to the address of whoever is called by HTTP; not for him. */
    static final String PATH = "Orderyard-Path";

    /** What a mail tells of the file that it brings; not for partners. */
    static final String ABOUT = "Orderyard-About";

    /** Property of an exchange that is not to reach its partner: why. */
    static final String SPARED = "orderyard-spared";

    private final ProducerTemplate camel;
    private final Setbacks setbacks;
    private final Pieces pieces;

    RouteCourier(ProducerTemplate camel, Setbacks setbacks, Pieces pieces) {
        this.camel = camel;
        this.setbacks = setbacks;
        this.pieces = pieces;
    }

    @Override
    public Carried carry(Outgoing document) {
        return switch (document.body()) {
            case Body.InMemory(var bytes) -> carry(document, bytes);
            case Body.Stored(var id) -> carryFile(document, id);
        };
    }

    @Override
    public Looked look(String endpoint, String path) {
        var exchange = camel.send(
                "direct:lookup.%s?block=false".formatted(endpoint),
                it -> it.getMessage().setHeader(PATH, path));
        return exchange.getException() == null
                ? new Looked.Seen(exchange.getMessage().getBody(byte[].class))
                : new Looked.InVain(setbacks.read(exchange.getException()));
    }

    /** On this machine's disk for as long as it takes: it may be larger than the heap. */
    private Carried carryFile(Outgoing document, UUID id) {
        try {
            var file = Files.createTempFile("orderyard-", ".out");
            try {
                fill(file, id);
                return carry(document, file.toFile());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException full) {
            return new Carried.Later(full, Optional.empty());
        }
    }

    private void fill(Path file, UUID id) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            pieces.copy(id, out);
        }
    }

    private Carried carry(Outgoing document, Object body) {
        var exchange = camel.send("direct:out.%s?block=false".formatted(document.endpoint()), it -> {
            it.getMessage().setBody(body);
            it.getMessage().setHeaders(new HashMap<>(headers(document)));
        });
        if (exchange.getException() != null) return setbacks.read(exchange.getException());
        var spared = exchange.getProperty(SPARED, String.class);
        return spared == null ? new Carried.Delivered() : new Carried.Spared(spared);
    }

    /** What a route may use: how the file is called, and what lets the partner recognise a repetition. */
    private static Map<String, Object> headers(Outgoing document) {
        return Map.of(
                "Orderyard-Message-Id",
                document.id().toString(),
                "Orderyard-Revision",
                String.valueOf(document.revision()),
                "Orderyard-Order",
                String.valueOf(document.order()),
                Exchange.CONTENT_TYPE,
                document.contentType(),
                Exchange.FILE_NAME,
                document.fileName(),
                ABOUT,
                document.about(),
                PATH,
                document.path());
    }
}
