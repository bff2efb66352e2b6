package org.orderyard.local;

import java.io.IOException;
import java.io.InputStream;
import org.subethamail.smtp.MessageHandler;

/** One mail on its way in: whoever it is from and to, it is taken. */
final class CaughtMail implements MessageHandler {
    private final CaughtMails mails;

    CaughtMail(CaughtMails mails) {
        this.mails = mails;
    }

    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) {}

    /** What this returns with is on disk; what it throws makes the sender try again. */
    @Override
    public String data(InputStream mail) throws IOException {
        mails.keep(mail);
        return "250 2.0.0 kept as a file";
    }

    @Override
    public void done() {}
}
