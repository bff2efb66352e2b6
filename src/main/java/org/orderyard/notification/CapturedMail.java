package org.orderyard.notification;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A captured mail, taken apart as far as people look at it.
 *
 * @param name of its file; begins with the time
 * @param headers as they were sent, decoded; several of one name are joined
 * @param attachments names and sizes
 */
public record CapturedMail(
        String name,
        Map<String, String> headers,
        Optional<String> text,
        Optional<String> html,
        List<String> attachments,
        int bytes) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final int TIME_LENGTH = 19;

    static CapturedMail read(String name, byte[] raw) throws IOException {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            var parts = MailParts.of(mail);
            return new CapturedMail(
                    name, headers(mail), parts.text(), parts.html(), parts.attachmentNames(), raw.length);
        } catch (MessagingException unreadable) {
            var told = Optional.of("This mail cannot be taken apart: " + unreadable.getMessage());
            return new CapturedMail(name, Map.of(), told, Optional.empty(), List.of(), raw.length);
        }
    }

    public Instant at() {
        return LocalDateTime.parse(name.substring(0, TIME_LENGTH), TIME).toInstant(ZoneOffset.UTC);
    }

    public String header(String header) {
        return headers.getOrDefault(header, "");
    }

    private static Map<String, String> headers(MimeMessage mail) throws MessagingException {
        var headers = new LinkedHashMap<String, String>();
        for (Header it : Collections.list(mail.getAllHeaders()))
            headers.merge(it.getName(), MailParts.decoded(it.getValue()), (one, other) -> one + ", " + other);
        return Collections.unmodifiableMap(headers);
    }
}
