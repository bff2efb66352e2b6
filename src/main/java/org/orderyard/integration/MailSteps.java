package org.orderyard.integration;

import jakarta.activation.DataSource;
import jakarta.activation.FileDataSource;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BiFunction;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.orderyard.notification.Attachment;
import org.orderyard.notification.Draft;
import org.orderyard.notification.MailDesk;

/** How a document becomes a mail: it is what the mail says, or what it brings. */
final class MailSteps {
    private MailSteps() {}

    static BiFunction<UUID, Message, Draft> written(MailDesk desk) {
        return (id, message) -> desk.write(id, message.getBody(byte[].class));
    }

    static BiFunction<UUID, Message, Draft> attached(MailDesk desk) {
        return (id, message) -> {
            var about =
                    message.getHeader(RouteCourier.ABOUT, "{}", String.class).getBytes(StandardCharsets.UTF_8);
            var name = message.getHeader(Exchange.FILE_NAME, String.class).replaceFirst(".*/", "");
            return desk.bring(id, about, new Attachment(name, content(message)));
        };
    }

    /** A file stays on the disk until the server reads it. */
    private static DataSource content(Message message) {
        var type = message.getHeader(Exchange.CONTENT_TYPE, String.class);
        if (!(message.getBody() instanceof File file))
            return new ByteArrayDataSource(message.getBody(byte[].class), type);
        return new FileDataSource(file) {
            @Override
            public String getContentType() {
                return type;
            }
        };
    }
}
