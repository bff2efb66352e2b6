package org.orderyard.local.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls the hub as Shopify does: the body is signed with the endpoint's secret, and the topic is a header. */
record Webhooks(Doors doors) {
    private static final String ENDPOINT = "shopify";

    /** @throws IOException unless the hub has it on disk */
    void call(String topic, JsonNode order) throws IOException {
        var body = order.toString().getBytes(StandardCharsets.UTF_8);
        doors.post(
                ENDPOINT,
                body,
                "X-Shopify-Topic",
                topic,
                "X-Shopify-Shop-Domain",
                "simulated.example",
                "X-Shopify-Hmac-Sha256",
                signature(doors.secret(ENDPOINT), body));
    }

    private static String signature(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
