package org.orderyard.notification;

import org.jspecify.annotations.Nullable;

/** A document of which no mail can be made, however often it is tried. */
public class UnsendableMail extends RuntimeException {
    UnsendableMail(String message, @Nullable Exception why) {
        super(message, why);
    }
}
