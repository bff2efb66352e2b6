package org.orderyard.integration;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** One address of a partner: what is sent there is taken by him, or the call fails. What he is asked for becomes the message. */
class PartnerHttpEndpoint extends DefaultEndpoint {
    private static final Set<String> NOT_FOR_ROUTES =
            Set.of("authorization", "connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final HttpPartner partner;
    private final URI address;
    private final String method;

    PartnerHttpEndpoint(String uri, PartnerHttpComponent component, HttpPartner partner, URI address, String method) {
        super(uri, component);
        this.partner = partner;
        this.address = address;
        this.method = method;
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                var answer = partner.call(request(exchange));
                if (isAsked()) exchange.getMessage().setBody(answer.body());
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("partner-http: is where documents leave");
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        partner.close();
    }

    private HttpRequest.Builder request(Exchange exchange) {
        var message = exchange.getMessage();
        var path = message.getHeader(RouteCourier.PATH, "", String.class);
        var request = HttpRequest.newBuilder(path.isEmpty() ? address : URI.create(address + path))
                .method(method, body(exchange));
        message.getHeaders().forEach((name, value) -> {
            if (isForPartners(name) && value != null) request.setHeader(name, value.toString());
        });
        return request;
    }

    private boolean isAsked() {
        return method.equals("GET");
    }

    private HttpRequest.BodyPublisher body(Exchange exchange) {
        return isAsked()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(exchange.getMessage().getBody(byte[].class));
    }

    private static boolean isForPartners(String name) {
        return !name.startsWith("Camel")
                && !name.equals(RouteCourier.PATH)
                && !name.equals(RouteCourier.ABOUT)
                && !NOT_FOR_ROUTES.contains(name.toLowerCase(Locale.ROOT));
    }
}
