package org.orderyard.integration;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.orderyard.shop.EndpointSecrets;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.stereotype.Component;

/**
 * {@code partner-http:<name>}: calls a partner. Not Camel's own HTTP component, since that one follows redirects of its client, keeps a
 * token that its partner has revoked, and puts the partner's answer into exceptions.
 */
@Component("partner-http")
class PartnerHttpComponent extends DefaultComponent {
    private static final String NONE = "none";

    private final EndpointSecrets secrets;
    private final Clock clock;

    PartnerHttpComponent(EndpointSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String name, Map<String, Object> parameters) {
        var proof = proof(name, parameters);
        var timeout = DurationStyle.SIMPLE.parse(taken(parameters, "timeout", "30s"));
        var address = HttpPartner.address(taken(parameters, "url", ""));
        var method = taken(parameters, "method", "POST");
        return new PartnerHttpEndpoint(uri, this, new HttpPartner(proof, timeout, clock), address, method);
    }

    private Proof proof(String name, Map<String, Object> parameters) {
        Supplier<String> secret = secret(taken(parameters, "secret", name + "-out"));
        var header = taken(parameters, "header", "X-Api-Key");
        var tokenUrl = taken(parameters, "tokenUrl", NONE);
        var scope = taken(parameters, "scope", NONE);
        var auth = taken(parameters, "auth", "");
        return switch (auth) {
            case NONE -> new Proof.None();
            case "api-key" -> new Proof.ApiKey(header, secret);
            case "basic" -> new Proof.Basic(secret);
            case "oauth2" ->
                new Proof.Bearer(
                        new TokenOffice(HttpPartner.address(tokenUrl), scope.equals(NONE) ? "" : scope, secret));
            default ->
                throw new IllegalArgumentException(
                        "'auth' of partner-http:%s is none, api-key, basic or oauth2, not '%s'".formatted(name, auth));
        };
    }

    /** The newest, where one replaces the other. */
    private Supplier<String> secret(String name) {
        return () -> secrets.of(name).getLast();
    }

    private String taken(Map<String, Object> parameters, String name, String otherwise) {
        var text = getAndRemoveParameter(parameters, name, String.class, otherwise);
        return text == null ? otherwise : text;
    }
}
