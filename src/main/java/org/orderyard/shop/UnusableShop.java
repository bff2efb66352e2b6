package org.orderyard.shop;

import java.nio.file.Path;
import java.util.List;

/** A shop file says what cannot be used: where, and what to do. */
public class UnusableShop extends RuntimeException {
    public UnusableShop(Path file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }

    /** @param faults each with its place */
    public UnusableShop(List<String> faults) {
        super(String.join("\n", faults));
    }
}
