package org.orderyard.intake;

/** Somebody was faster: the letter is in another state than the action needs. */
public class ClosedDeadLetter extends RuntimeException {
    ClosedDeadLetter(long id, String status, String deed) {
        super("Dead letter %d is %s and cannot be %s; nothing was changed"
                .formatted(id, status.toLowerCase(java.util.Locale.ROOT), deed));
    }
}
