package org.orderyard.notification;

import java.util.List;

/** Mail templates or settings are wrong. */
public class UnusableMails extends RuntimeException {
    UnusableMails(List<String> faults) {
        super("Mails cannot be written as they are:\n  " + String.join("\n  ", faults));
    }
}
