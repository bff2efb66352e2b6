package org.orderyard.integration;

import java.util.UUID;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.orderyard.notification.MailDesk;

/** Where a document becomes a mail. */
class MailEndpoint extends DefaultEndpoint {
    private final MailDesk desk;

    MailEndpoint(String uri, MailComponent component, MailDesk desk) {
        super(uri, component);
        this.desk = desk;
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
        var mail = desk.write(id, message.getBody(byte[].class));
        // Nothing that came with the document becomes a header of the mail.
        message.removeHeaders("*");
        mail.ifPresentOrElse(message::setBody, () -> exchange.setRouteStop(true));
    }
}
