package org.orderyard.local;

/** The hub cannot start on this machine as it is; the message is the one line that a person reads. */
public class CannotStart extends RuntimeException {
    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, Throwable cause) {
        super(line, cause);
    }
}
