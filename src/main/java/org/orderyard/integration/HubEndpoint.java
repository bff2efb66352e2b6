package org.orderyard.integration;

import java.util.HashMap;
import java.util.Locale;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.orderyard.message.RawMessage;

/** Where a route ends: the door into the hub. */
class HubEndpoint extends DefaultEndpoint {
    private final String name;
    private final Keeper keeper;
    private final TakesFiles files;
    private final Processor mails;

    HubEndpoint(String uri, HubComponent component, String name, Keeper keeper, TakesFiles files, Processor mails) {
        super(uri, component);
        this.name = name;
        this.keeper = keeper;
        this.files = files;
        this.mails = mails;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) throws Exception {
                if (FileHold.of(exchange) != null) files.take(name, exchange);
                else if (MailDoor.mailOf(exchange).isPresent()) mails.process(exchange);
                else keeper.keep(raw(exchange));
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("hub: is where routes end; to read a queue of ours, use hub-queue:");
    }

    private RawMessage raw(Exchange exchange) {
        var message = exchange.getMessage();
        var headers = new HashMap<String, String>();
        message.getHeaders().forEach((key, value) -> {
            var isControl = key.startsWith("Camel") || key.startsWith("JMS");
            if (!isControl && value != null) headers.put(key.toLowerCase(Locale.ROOT), value.toString());
        });
        var body = message.getBody(byte[].class);
        return new RawMessage(name, body == null ? new byte[0] : body, headers, exchange.getExchangeId());
    }
}
