package org.orderyard.intake;

/** Tries at a message began and never ended: it is put aside unread. */
class Poison extends RuntimeException {
    Poison(int tries) {
        super(
                "%d tries at this message began and none ended; it was put aside unread. Look at its size and form before a replay."
                        .formatted(tries));
    }
}
