package org.orderyard.console.security;

class DefaultPassword extends RuntimeException {
    DefaultPassword(String message) {
        super(message);
    }
}
