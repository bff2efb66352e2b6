package org.orderyard.integration;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A signature {@code t=<seconds since 1970>,v1=<hex>}: HMAC-SHA256 over time, a dot and the body. During rotation a sender may send several {@code v1}.
 *
 * @param time as it was sent; empty if none was
 */
record Timestamped(String time, List<String> signatures) {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    static Timestamped of(String header) {
        var time = "";
        var signatures = new ArrayList<String>();
        for (var part : header.split(",")) {
            var word = part.strip();
            if (word.startsWith("t=")) time = word.substring(2);
            if (word.startsWith("v1=")) signatures.add(word.substring(3));
        }
        return new Timestamped(time, List.copyOf(signatures));
    }

    boolean isSigned(String secret, byte[] body, Instant now) {
        var right = HexFormat.of().formatHex(Signatures.hash(secret, signed(body)));
        var isRight = false;
        for (var given : signatures) isRight |= Signatures.isSame(given, right);
        return isRight && isFresh(now);
    }

    /** Neither old nor from the future: else whoever captured a request could choose when to send it again. */
    private boolean isFresh(Instant now) {
        if (!time.matches("[0-9]{1,12}")) return false;
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now)
                .abs();
        return age.compareTo(TOLERANCE) <= 0;
    }

    private byte[] signed(byte[] body) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((time + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return signed.toByteArray();
    }
}
