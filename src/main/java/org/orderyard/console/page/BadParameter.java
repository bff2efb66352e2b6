package org.orderyard.console.page;

/** A parameter that nobody knows, or a value that it cannot have. */
public class BadParameter extends RuntimeException {
    public BadParameter(String message) {
        super(message);
    }
}
