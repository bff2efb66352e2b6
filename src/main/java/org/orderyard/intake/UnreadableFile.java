package org.orderyard.intake;

/** A file of which no record can be taken; what is wrong with it is told to its sender. */
public class UnreadableFile extends RuntimeException {
    UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
