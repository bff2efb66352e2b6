package org.orderyard.outbound;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A mailbox that partners send orders to, on a mail server that is not the hub's. */
final class Mailbox {
    static final String PASSWORD = "secret";

    private static final String ADDRESS = "orders@hub.example";
    private static final ServerSetup IMAP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);

    private final GreenMail server = new GreenMail(IMAP.dynamicPort());
    private final GreenMailUser owner;

    Mailbox() {
        server.start();
        owner = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    int port() {
        return server.getImap().getPort();
    }

    /** A mail with attachments, names and bodies in turn. */
    static MimeMessage from(String sender, String... attachments) throws MessagingException {
        var mail = new Called(UUID.randomUUID());
        mail.setFrom(new InternetAddress(sender));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
        mail.setSubject("Orders of today");
        var parts = new MimeMultipart(text());
        for (int i = 0; i < attachments.length; i += 2) parts.addBodyPart(file(attachments[i], attachments[i + 1]));
        mail.setContent(parts);
        mail.saveChanges();
        return mail;
    }

    void changesItsPasswordTo(String password) {
        owner.setPassword(password);
    }

    void receives(MimeMessage mail) {
        owner.deliver(mail);
    }

    /** Subjects are of no use here: they are all the same. */
    List<String> idsIn(String folder) throws MessagingException {
        var found = server.getManagers().getImapHostManager().getFolder(owner, folder);
        if (found == null) return List.of();
        return found.getMessages().stream()
                .map(it -> {
                    try {
                        return it.getMimeMessage().getMessageID();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static MimeBodyPart text() throws MessagingException {
        var part = new MimeBodyPart();
        part.setText("Good day, here they are.");
        return part;
    }

    private static MimeBodyPart file(String name, String body) throws MessagingException {
        var part = new MimeBodyPart();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, "application/octet-stream")));
        part.setFileName(name);
        part.setDisposition("attachment");
        return part;
    }

    private static final class Called extends MimeMessage {
        private final UUID id;

        Called(UUID id) {
            super(Session.getInstance(new Properties()));
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<%s@partner.example>".formatted(id));
        }
    }
}
