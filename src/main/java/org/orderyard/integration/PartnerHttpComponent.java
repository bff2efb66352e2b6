package org.orderyard.integration;

import java.time.Clock;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/**
 * {@code partner-http:<name>}: calls a partner. Not Camel's own HTTP component, since that one follows redirects of its client, keeps a
 * token that its partner has revoked, and puts the partner's answer into exceptions.
 */
@Component("partner-http")
class PartnerHttpComponent extends DefaultComponent {
    private final Proofs proofs;
    private final Clock clock;

    PartnerHttpComponent(Proofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        var options = new Options(parameters);
        var proof = proofs.of(name, name + "-out", options);
        var timeout = DurationStyle.SIMPLE.parse(options.taken("timeout", "30s"));
        var address = HttpPartner.address(options.taken("url", ""));
        var method = options.taken("method", "POST");
        return new PartnerHttpEndpoint(uri, this, new HttpPartner(proof, timeout, clock), address, method);
    }
}
