package org.orderyard.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * Who writes to whom. What stands in it comes from strangers: it is an address or it is refused, never a header of its own.
 *
 * @param headers our own, of words that cannot hold a line break
 */
record Envelope(UUID id, String from, List<String> recipients, Optional<String> replyTo, Map<String, String> headers) {
    private static final Session SESSION = Session.getInstance(new Properties());

    MimeMessage around(MailTemplate.Rendered content, Optional<Attachment> attachment) {
        try {
            var mail = new NumberedMail(SESSION, "<%s@%s>".formatted(id, domain()));
            mail.setFrom(address(from));
            for (var it : recipients) mail.addRecipient(Message.RecipientType.TO, address(it));
            if (replyTo.isPresent()) mail.setReplyTo(new InternetAddress[] {address(replyTo.get())});
            mail.setSubject(content.subject(), "UTF-8");
            mail.setSentDate(new Date());
            for (var it : headers.entrySet()) mail.setHeader(it.getKey(), MailTemplate.oneLine(it.getValue()));
            if (attachment.isPresent()) mail.setContent(with(attachment.get(), content));
            else fill(mail, content);
            mail.saveChanges();
            return mail;
        } catch (MessagingException impossible) {
            throw new UnsendableMail("The mail cannot be put together: " + impossible.getMessage(), impossible);
        }
    }

    private static MimeMultipart with(Attachment attachment, MailTemplate.Rendered content) throws MessagingException {
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(attachment.content()));
        file.setFileName(attachment.name());
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", part(content.text(), "plain"), file);
    }

    private static void fill(MimeMessage mail, MailTemplate.Rendered content) throws MessagingException {
        if (content.html().isEmpty()) {
            mail.setText(content.text(), "UTF-8");
            return;
        }
        mail.setContent(new MimeMultipart(
                "alternative",
                part(content.text(), "plain"),
                part(content.html().get(), "html")));
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", kind);
        return part;
    }

    /** One address, and nothing beside it. The address itself is not told: it would stand in logs. */
    private static InternetAddress address(String text) {
        try {
            if (text.chars().anyMatch(Character::isISOControl)) throw new AddressException("it has control characters");
            var addresses = InternetAddress.parse(text, true);
            if (addresses.length != 1 || addresses[0].isGroup()) throw new AddressException("it is not one address");
            addresses[0].validate();
            return addresses[0];
        } catch (AddressException no) {
            throw new UnsendableMail(
                    "The recipient's or sender's address is none; correct it in the order or in the shop's mails",
                    null);
        }
    }

    private String domain() {
        var address = address(from).getAddress();
        return address.substring(address.indexOf('@') + 1);
    }
}
