package org.orderyard.console.security;

/** A password that is missing, or that everybody knows: the hub does not start with it. */
class UnfitPassword extends RuntimeException {
    UnfitPassword(String message) {
        super(message);
    }
}
