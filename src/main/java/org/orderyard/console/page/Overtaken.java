package org.orderyard.console.page;

/** Somebody or something was faster: what the person saw is no longer so. */
public class Overtaken extends RuntimeException {
    public Overtaken(String message) {
        super(message);
    }
}
