package org.orderyard.console.page;

import java.util.Map;

/** Somebody or something was faster: what the person saw is no longer so. */
public class Overtaken extends RuntimeException {
    private final transient Map<String, Object> standing;

    public Overtaken(String message) {
        this(message, Map.of());
    }

    /** @param standing how things are by now, for programs */
    public Overtaken(String message, Map<String, Object> standing) {
        super(message);
        this.standing = Map.copyOf(standing);
    }

    Map<String, Object> standing() {
        return standing;
    }
}
