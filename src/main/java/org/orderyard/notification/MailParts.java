package org.orderyard.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a mail: what is read first, as text and as HTML, and what hangs on it. */
final class MailParts {
    /** Nested deeper than any mail program does it. */
    private static final int DEEPEST = 10;

    private final List<String> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    static MailParts of(Part mail) throws MessagingException, IOException {
        var parts = new MailParts();
        parts.take(mail, 0);
        return parts;
    }

    static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException _) {
            return header;
        }
    }

    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    Optional<String> html() {
        return Optional.ofNullable(html);
    }

    List<String> attachmentNames() {
        return List.copyOf(attachments);
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && depth < DEEPEST && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) take(several.getBodyPart(i), depth + 1);
        } else if (isShown(part, "text/plain") && text == null) text = content(part);
        else if (isShown(part, "text/html") && html == null) html = content(part);
        else attachments.add(name(part));
    }

    private static boolean isShown(Part part, String type) throws MessagingException {
        return part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }

    private static String content(Part part) throws MessagingException, IOException {
        try {
            return String.valueOf(part.getContent());
        } catch (UnsupportedEncodingException unknown) {
            return "The charset of this part is unknown: " + unknown.getMessage();
        }
    }

    private static String name(Part part) throws MessagingException {
        var name =
                Optional.ofNullable(part.getFileName()).map(MailParts::decoded).orElse("without a name");
        return part instanceof BodyPart ? name : "the mail itself (%s)".formatted(part.getContentType());
    }
}
