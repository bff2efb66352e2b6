package org.orderyard.integration;

import java.util.function.Supplier;
import org.orderyard.shop.EndpointSecrets;
import org.springframework.stereotype.Component;

/** How the hub proves to a partner who it is, as a route says it. */
@Component
class Proofs {
    private static final String NONE = "none";

    private final EndpointSecrets secrets;

    Proofs(EndpointSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param secret name of the secret, if the route names no other */
    Proof of(String name, String secret, Options options) {
        // The newest, where one replaces the other.
        var secretName = options.taken("secret", secret);
        Supplier<String> newest = () -> secrets.of(secretName).getLast();
        var header = options.taken("header", "X-Api-Key");
        var tokenUrl = options.taken("tokenUrl", NONE);
        var scope = options.taken("scope", NONE);
        var auth = options.taken("auth", "");
        return switch (auth) {
            case NONE -> new Proof.None();
            case "api-key" -> new Proof.ApiKey(header, newest);
            case "basic" -> new Proof.Basic(newest);
            case "oauth2" ->
                new Proof.Bearer(
                        new TokenOffice(HttpPartner.address(tokenUrl), scope.equals(NONE) ? "" : scope, newest));
            default ->
                throw new IllegalArgumentException(
                        "'auth' of '%s' is none, api-key, basic or oauth2, not '%s'".formatted(name, auth));
        };
    }
}
