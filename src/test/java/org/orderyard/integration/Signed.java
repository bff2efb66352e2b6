package org.orderyard.integration;

import java.nio.charset.StandardCharsets;

/** Signatures as a partner makes them. */
public final class Signed {
    private Signed() {}

    public static String with(String secret, String body) {
        return Signatures.hmac(secret, body.getBytes(StandardCharsets.UTF_8));
    }
}
