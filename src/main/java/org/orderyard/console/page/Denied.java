package org.orderyard.console.page;

/** The person may see it, but not do this. */
public class Denied extends RuntimeException {
    public Denied(String message) {
        super(message);
    }
}
