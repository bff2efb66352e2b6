package org.orderyard.integration;

import org.apache.camel.ProducerTemplate;
import org.orderyard.message.RawMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a request to its route; returns when it is kept durably. */
@Component
class IntoRoute {
    private static final Logger LOG = LoggerFactory.getLogger(IntoRoute.class);

    private final ProducerTemplate camel;

    IntoRoute(ProducerTemplate camel) {
        this.camel = camel;
    }

    void hand(RawMessage raw) {
        var exchange = camel.send("direct:in." + raw.endpoint(), it -> {
            it.getMessage().setBody(raw.body());
            raw.headers().forEach(it.getMessage()::setHeader);
        });
        if (exchange.getException() != null) {
            LOG.warn(
                    "A request to endpoint {} was not kept, its sender was told to send it again: {}",
                    raw.endpoint(),
                    exchange.getException().toString());
            throw Refusal.notKept();
        }
    }
}
