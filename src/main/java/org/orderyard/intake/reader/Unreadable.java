package org.orderyard.intake.reader;

/** What is wrong with the bytes, and where; a sentence for the sender. */
public class Unreadable extends RuntimeException {
    public Unreadable(String message) {
        super(message);
    }

    public Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
