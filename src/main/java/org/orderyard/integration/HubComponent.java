package org.orderyard.integration;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.intake.Endpoints;
import org.springframework.stereotype.Component;

/** {@code hub:<endpoint>}: keeps a message durably for the pump. What it answers with is on disk. */
@Component("hub")
class HubComponent extends DefaultComponent {
    private final Endpoints endpoints;
    private final Keeper keeper;
    private final TakesFiles files;
    private final TakesMails mails;

    HubComponent(Endpoints endpoints, Keeper keeper, TakesFiles files, TakesMails mails) {
        this.endpoints = endpoints;
        this.keeper = keeper;
        this.files = files;
        this.mails = mails;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        endpoints
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No mappings/*/endpoint.yaml is of endpoint '%s' of route endpoint %s".formatted(name, uri)));
        var refused = getAndRemoveParameter(parameters, "refused", String.class, "Refused");
        return new HubEndpoint(uri, this, name, keeper, files, it -> mails.take(name, refused, it));
    }
}
