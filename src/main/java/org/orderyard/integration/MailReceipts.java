package org.orderyard.integration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.orderyard.intake.Endpoint;
import org.orderyard.message.MailAnswers;
import org.springframework.stereotype.Component;

/** Writes down that a sender has to be told what became of his mail. */
@Component
class MailReceipts {
    /** @param message that it became; empty: it was not taken */
    record Record(String name, Optional<UUID> message, String outcome) {
        static Record taken(String name, UUID message) {
            return new Record(name, Optional.of(message), "");
        }

        static Record refused(String name, String why) {
            return new Record(name, Optional.empty(), why);
        }

        boolean isTaken() {
            return message.isPresent();
        }
    }

    private final MailAnswers answers;

    MailReceipts(MailAnswers answers) {
        this.answers = answers;
    }

    void owe(String mail, Endpoint endpoint, MailSender sender, List<Record> records) {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("document", "Mail")
                .put("mail", "sender/outcome")
                .put("shop", endpoint.shop().orElse(""))
                .put("endpoint", endpoint.name())
                .put("to", sender.address())
                .put("inReplyTo", sender.messageId())
                .put("subject", sender.subject());
        var list = document.putArray("records");
        records.forEach(it -> list.addObject()
                .put("file", it.name())
                .put("message", it.message().map(UUID::toString).orElse(""))
                .put("status", it.isTaken() ? "queued" : "not taken")
                .put("order", "")
                .put("outcome", it.outcome()));
        answers.owe(mail, document.toString());
    }
}
