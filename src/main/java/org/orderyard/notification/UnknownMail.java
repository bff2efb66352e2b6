package org.orderyard.notification;

import java.util.Set;

/** A mail was asked for that nobody has written a template for. */
class UnknownMail extends UnsendableMail {
    UnknownMail(String name, Set<String> known) {
        super("There is no template shops/mails/%s.txt; there are %s".formatted(name, known), null);
    }
}
