package org.orderyard.integration;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.orderyard.message.Courier;
import org.springframework.stereotype.Component;

/** Hands a document to its endpoint's route {@code direct:out.<endpoint>}; the route is over when the partner has it. */
@Component
class RouteCourier implements Courier {
    /** What is added to the address of whoever is called by HTTP; not for him. */
    static final String PATH = "Orderyard-Path";

    private final ProducerTemplate camel;
    private final Setbacks setbacks;

    RouteCourier(ProducerTemplate camel, Setbacks setbacks) {
        this.camel = camel;
        this.setbacks = setbacks;
    }

    @Override
    public Carried carry(Outgoing document) {
        var exchange = camel.send("direct:out.%s?block=false".formatted(document.endpoint()), it -> {
            it.getMessage().setBody(document.body());
            it.getMessage().setHeaders(new java.util.HashMap<>(headers(document)));
        });
        return exchange.getException() == null ? new Carried.Delivered() : setbacks.read(exchange.getException());
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
                PATH,
                document.path());
    }
}
