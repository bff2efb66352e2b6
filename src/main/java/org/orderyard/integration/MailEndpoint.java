package org.orderyard.integration;

import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.orderyard.notification.Draft;

/** Where a document becomes a mail. */
class MailEndpoint extends DefaultEndpoint {
    private final BiFunction<UUID, Message, Draft> step;

    MailEndpoint(String uri, MailComponent component, BiFunction<UUID, Message, Draft> step) {
        super(uri, component);
        this.step = step;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                write(exchange);
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("hub-mail: is a step of a route; it reads nothing");
    }

    private void write(Exchange exchange) {
        var message = exchange.getMessage();
        var id = UUID.fromString(message.getHeader("Orderyard-Message-Id", String.class));
        var draft = step.apply(id, message);
        // Nothing that came with the document becomes a header of the mail.
        message.removeHeaders("*");
        switch (draft) {
            case Draft.Ready(var mail) -> message.setBody(mail);
            case Draft.Spared(var why) -> {
                exchange.setProperty(RouteCourier.SPARED, why);
                exchange.setRouteStop(true);
            }
        }
    }
}
