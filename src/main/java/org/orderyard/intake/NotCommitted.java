package org.orderyard.intake;

/** The database is away: nothing was acknowledged, no attempt was counted; the broker keeps the messages. */
class NotCommitted extends RuntimeException {
    NotCommitted(Throwable cause) {
        super("The database does not commit; the messages stay where they are", cause);
    }
}
