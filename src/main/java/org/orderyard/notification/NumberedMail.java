package org.orderyard.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A mail that is called the same whenever it is sent again: its readers' programs show it once. */
final class NumberedMail extends MimeMessage {
    private final String id;

    NumberedMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
