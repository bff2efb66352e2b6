package org.orderyard.integration;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.notification.MailDesk;
import org.springframework.stereotype.Component;

/**
 * {@code hub-mail:written}: a step of a route out that makes the mail of a document; {@code hub-mail:attached}: one that attaches the document
 * to a mail. The route is over if there is none to be sent.
 */
@Component("hub-mail")
class MailComponent extends DefaultComponent {
    private final MailDesk desk;

    MailComponent(MailDesk desk) {
        this.desk = desk;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String what, Map<String, Object> parameters) {
        return switch (what) {
            case "written" -> new MailEndpoint(uri, this, MailSteps.written(desk));
            case "attached" -> new MailEndpoint(uri, this, MailSteps.attached(desk));
            default ->
                throw new IllegalArgumentException(uri + ": there are hub-mail:written and hub-mail:attached only");
        };
    }
}
