package org.orderyard.journey;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;

/** Sends mails to the mail server inside, as any program on the machine could. */
public final class Mailman {
    private final Session session;

    public Mailman(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        session = Session.getInstance(properties);
    }

    public void sends(String to, String subject, String text, String html) throws MessagingException {
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress("somebody@example.com"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        mail.setSubject(subject, "UTF-8");
        var parts = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        mail.setContent(parts);
        Transport.send(mail);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }
}
