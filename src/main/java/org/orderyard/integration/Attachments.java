package org.orderyard.integration;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What hangs on a mail and may be orders. Nothing is unpacked, nothing becomes a file, and no more is read than is allowed. */
final class Attachments {
    private static final int DEEPEST = 8;
    private static final int MOST = 50;
    private static final Set<String> ENDINGS = Set.of("json", "csv", "xml");
    private static final Set<String> ARCHIVES = Set.of("zip", "gz", "tgz", "7z", "rar", "bz2", "xz", "tar", "jar");

    /** @param refusal why it is not taken; empty: it is */
    record Attachment(String name, byte[] body, Optional<String> refusal) {}

    private final List<Attachment> found = new ArrayList<>();
    private final int limit;

    private Attachments(int limit) {
        this.limit = limit;
    }

    /** @param limit of bytes of one */
    static List<Attachment> of(Part mail, int limit) throws MessagingException, IOException {
        var attachments = new Attachments(limit);
        attachments.take(mail, 0);
        return List.copyOf(attachments.found);
    }

    private void take(Part part, int depth) throws MessagingException, IOException {
        if (found.size() >= MOST) return;
        if (depth > DEEPEST) refuse("a part", "it is nested too deep");
        else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several)
            for (int i = 0; i < several.getCount(); i++) take(several.getBodyPart(i), depth + 1);
        else if (part.getFileName() != null) takeNamed(part, MailText.fileName(part.getFileName()));
    }

    private void takeNamed(Part part, String name) throws MessagingException, IOException {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ARCHIVES.contains(ending)) refuse(name, "archives are not unpacked: attach the files themselves");
        else if (ENDINGS.contains(ending)) read(part, name);
        // Logos and signatures hang on many mails.
        else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()))
            refuse(name, "only files that end with .json, .csv or .xml are taken");
    }

    private void read(Part part, String name) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            var body = bytes.readNBytes(limit + 1);
            if (body.length > limit) refuse(name, "it is larger than %,d bytes: send less at once".formatted(limit));
            else found.add(new Attachment(name, body, Optional.empty()));
        }
    }

    private void refuse(String name, String why) {
        found.add(new Attachment(name, new byte[0], Optional.of(why)));
    }
}
