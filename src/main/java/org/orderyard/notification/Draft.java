package org.orderyard.notification;

import jakarta.mail.internet.MimeMessage;

/** What became of a document that was to be a mail. */
public sealed interface Draft {
    record Ready(MimeMessage mail) implements Draft {}

    /** Nobody is to be written to, as the shop's settings are now. */
    record Spared(String why) implements Draft {}
}
