package org.orderyard.message;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** How messages are named: the same message of the same sender always has the same id. */
public final class Identity {
    private static final UUID NAMESPACE = UUID.fromString("3c9a6a52-2d8e-5f0b-9d5e-0e0d6a7a1c11");

    private Identity() {}

    /** @param key business key with revision, or whatever the endpoint dedupes by */
    public static UUID of(String endpoint, String key, byte[] bodyHash) {
        return named(endpoint + "\n" + key + "\n" + HexFormat.of().formatHex(bodyHash));
    }

    /** Id of the n-th replay of a message. */
    public static UUID ofReplay(UUID root, int n) {
        return named("replay\n" + root + "\n" + n);
    }

    /** Id of a message that took effect, sent for the n-th time again as a new one. */
    static UUID ofAgain(UUID original, int n) {
        return named("again\n" + original + "\n" + n);
    }

    public static byte[] hash(byte[] body) {
        return digest("SHA-256").digest(body);
    }

    private static UUID named(String name) {
        return new NameBasedGenerator(NAMESPACE, digest("SHA-1"), com.fasterxml.uuid.UUIDType.NAME_BASED_SHA1)
                .generate(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A time-ordered id for what the hub itself makes. */
    public static UUID next() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
