package org.orderyard.integration;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.notification.MailDesk;
import org.springframework.stereotype.Component;

/** {@code hub-mail:written}: a step of a route out that makes the mail of a document; the route is over if there is none to be sent. */
@Component("hub-mail")
class MailComponent extends DefaultComponent {
    private final MailDesk desk;

    MailComponent(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String what, Map<String, Object> parameters) {
        if (!what.equals("written")) throw new IllegalArgumentException(uri + ": there is hub-mail:written only");
        return new MailEndpoint(uri, this, desk);
    }
}
