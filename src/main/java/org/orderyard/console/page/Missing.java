package org.orderyard.console.page;

/** It is not there, or belongs to a shop that the person is not for: the two look the same. */
public class Missing extends RuntimeException {
    public Missing(String message) {
        super(message);
    }
}
