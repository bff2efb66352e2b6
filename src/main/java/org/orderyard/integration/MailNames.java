package org.orderyard.integration;

import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.UUID;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailUidGenerator;
import org.springframework.stereotype.Component;

/** {@code mailUidGenerator: "#hubMailNames"}: what a mail is called in its mailbox, the same for every node and after every restart. */
@Component("hubMailNames")
class MailNames implements MailUidGenerator {
    private static final int LONGEST = 200;

    @Override
    public String generateUuid(MailEndpoint endpoint, Message mail) {
        var box = endpoint.getConfiguration();
        return "%s@%s/%s#%s".formatted(box.getUsername(), box.getHost(), box.getFolderName(), of(mail));
    }

    /** A Message-ID is what its sender wrote: it may be missing, or very long. */
    static String of(Message mail) {
        try {
            var id = mail.getHeader("Message-ID");
            if (id != null && id.length > 0 && id[0].length() <= LONGEST) return MailText.oneLine(id[0]);
            var headers = new StringBuilder();
            for (Header it : Collections.list(mail.getAllHeaders()))
                headers.append(it.getName()).append(':').append(it.getValue()).append('\n');
            return UUID.nameUUIDFromBytes(headers.toString().getBytes(StandardCharsets.UTF_8))
                    .toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("The headers of a mail cannot be read", unreadable);
        }
    }
}
