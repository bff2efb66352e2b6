package org.orderyard.integration;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.orderyard.intake.Endpoint;
import org.orderyard.intake.Endpoints;
import org.orderyard.shop.EndpointSecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Whether a request comes from whom it says: its proof fits one of the endpoint's secrets. Takes the same time right or wrong. */
@Component
class Signatures implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(Signatures.class);
    private static final String BEARER = "Bearer ";

    private final Endpoints endpoints;
    private final EndpointSecrets secrets;
    private final Clock clock;

    Signatures(Endpoints endpoints, EndpointSecrets secrets, Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Asked for at the start and not with the first request: a partner is told its secret before it calls. */
    @Override
    public void afterSingletonsInstantiated() {
        endpoints.all().stream().filter(it -> it.http().isPresent()).forEach(this::known);
    }

    boolean isSigned(Endpoint endpoint, Endpoint.Http http, HttpServletRequest request, byte[] body) {
        var given = Optional.ofNullable(request.getHeader(http.header())).orElse("");
        var isRight = false;
        for (var secret : known(endpoint)) {
            isRight |= switch (http.signature()) {
                case SHOPIFY_HMAC, WOOCOMMERCE_HMAC -> isSame(given, hmac(secret, body));
                case TIMESTAMPED_HMAC -> Timestamped.of(given).isSigned(secret, body, clock.instant());
                case EASYPOST_HMAC -> isSame(given, easyPost(secret, body));
                case API_KEY -> isSame(given, secret);
                case BEARER -> isSame(given, BEARER + secret);
            };
        }
        return isRight;
    }

    /** For questions, which have no body that could be signed: the secret itself, as a bearer token or in the endpoint's header. */
    boolean knowsSecret(Endpoint endpoint, Endpoint.Http http, HttpServletRequest request) {
        var bearer = Optional.ofNullable(request.getHeader("Authorization"))
                .filter(it -> it.startsWith(BEARER))
                .map(it -> it.substring(BEARER.length()));
        var given = bearer.or(() -> Optional.ofNullable(request.getHeader(http.header())))
                .orElse("");
        var isRight = false;
        for (var secret : known(endpoint)) isRight |= isSame(given, secret);
        return isRight;
    }

    /** An endpoint without a secret lets nobody in; that is for its engineer to see, not for its sender. */
    private List<String> known(Endpoint endpoint) {
        try {
            return secrets.of(endpoint.name());
        } catch (IllegalStateException none) {
            LOG.warn("Endpoint {} takes no requests: {}", endpoint.name(), none.getMessage());
            return List.of();
        }
    }

    static String hmac(String secret, byte[] body) {
        return Base64.getEncoder().encodeToString(hash(secret, body));
    }

    /** EasyPost signs with the secret in its decomposed form. */
    static String easyPost(String secret, byte[] body) {
        var key = Normalizer.normalize(secret, Normalizer.Form.NFKD);
        return "hmac-sha256-hex=" + HexFormat.of().formatHex(hash(key, body));
    }

    static byte[] hash(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean isSame(String given, String right) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }
}
