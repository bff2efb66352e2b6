package org.orderyard.intake;

/** There is no such dead letter. */
public class UnknownDeadLetter extends RuntimeException {
    UnknownDeadLetter(long id) {
        super("There is no dead letter " + id);
    }
}
