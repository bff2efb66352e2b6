package org.orderyard.integration;

/** A file that stays where it is and is looked at again. */
class NotNow extends RuntimeException {
    NotNow(String message) {
        super(message);
    }
}
