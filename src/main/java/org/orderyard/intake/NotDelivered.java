package org.orderyard.intake;

import org.orderyard.message.ErrorClass;

/** A document that its partner did not get and, as it is, will not get. */
class NotDelivered extends RuntimeException {
    private final ErrorClass errorClass;

    private NotDelivered(ErrorClass errorClass, String message, Exception why) {
        super(message, why);
        this.errorClass = errorClass;
    }

    static NotDelivered refused(String endpoint, Exception why) {
        return new NotDelivered(
                ErrorClass.NOT_TAKEN, "The partner of '%s' does not take it: %s".formatted(endpoint, cause(why)), why);
    }

    static NotDelivered triedInVain(String endpoint, int attempts, Exception why) {
        return new NotDelivered(
                ErrorClass.NOT_REACHED,
                "Tried %d times, the partner of '%s' did not get it: %s".formatted(attempts, endpoint, cause(why)),
                why);
    }

    ErrorClass errorClass() {
        return errorClass;
    }

    /** What is at the bottom of it, in words. */
    static String cause(Throwable why) {
        var root = why;
        while (root.getCause() != null && root.getCause() != root) root = root.getCause();
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }
}
